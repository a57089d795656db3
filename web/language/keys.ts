import type desk from '../../texts/kk/web-desk.json';
import type letter from '../../texts/kk/web-letter.json';
import type page from '../../texts/kk/web-page.json';
import type phone from '../../texts/kk/web-phone.json';
import type shell from '../../texts/kk/web-shell.json';
import type security from '../../texts/kk/web-security.json';
import type signIn from '../../texts/kk/web-signin.json';
import type admin from '../../texts/kk/web-admin.json';
import type roles from '../../texts/kk/web-roles.json';
import type teams from '../../texts/kk/web-teams.json';
import type tokens from '../../texts/kk/web-tokens.json';
import type bodies from '../../texts/kk/web-bodies.json';
import type figures from '../../texts/kk/web-figures.json';
import type board from '../../texts/kk/web-board.json';
import type calendar from '../../texts/kk/web-calendar.json';
import type duties from '../../texts/kk/web-duties.json';
import type heat from '../../texts/kk/web-heat.json';
import type knowledge from '../../texts/kk/web-knowledge.json';
import type people from '../../texts/kk/web-people.json';
import type notices from '../../texts/kk/web-notices.json';
import type lineMenu from '../../texts/kk/web-line-menu.json';
import type queues from '../../texts/kk/web-queues.json';
import type outbox from '../../texts/kk/web-outbox.json';
import type tray from '../../texts/kk/web-tray.json';
import type templates from '../../texts/kk/web-templates.json';
import type rulebook from '../../texts/kk/web-rulebook.json';
import type register from '../../texts/kk/web-register.json';
import type settings from '../../texts/kk/web-settings.json';
import type alerts from '../../texts/kk/web-alerts.json';
import type ui from '../../texts/kk/web-ui.json';

/** Every key of the screens' texts, so that a misspelt one does not compile. A new file is one more line here. */
export type TextKey =
  | keyof typeof ui
  | keyof typeof shell
  | keyof typeof phone
  | keyof typeof security
  | keyof typeof signIn
  | keyof typeof desk
  | keyof typeof letter
  | keyof typeof page
  | keyof typeof admin
  | keyof typeof roles
  | keyof typeof teams
  | keyof typeof tokens
  | keyof typeof board
  | keyof typeof bodies
  | keyof typeof figures
  | keyof typeof calendar
  | keyof typeof duties
  | keyof typeof heat
  | keyof typeof rulebook
  | keyof typeof knowledge
  | keyof typeof people
  | keyof typeof notices
  | keyof typeof lineMenu
  | keyof typeof queues
  | keyof typeof outbox
  | keyof typeof templates
  | keyof typeof tray
  | keyof typeof alerts
  | keyof typeof settings
  | keyof typeof register;
