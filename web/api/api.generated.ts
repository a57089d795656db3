// Made by `bin/api write` from the routes; do not edit.
export interface paths {
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did and who looked, newest first */
        get: operations["audit.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/head": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the journal is sealed: write the hash down elsewhere, and nobody can rewrite what stands before it */
        get: operations["audit.head"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The journal of a time with its chain of hashes, a JSON text a line; `bin/verify-journal` checks it without us */
        get: operations["audit.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What may be set, what is set, and by whom */
        get: operations["settings.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set, or with value null go back to the default; the reason is kept */
        put: operations["settings.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/{key}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything a setting ever was, the newest first */
        get: operations["settings.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who I am and what I may do */
        get: operations["identity.own-session"];
        put?: never;
        /** Sign in; sets the session cookie */
        post: operations["identity.sign-in"];
        /** Sign out: ends this session */
        delete: operations["identity.sign-out"];
        options?: never;
        head?: never;
        /** My language and screen settings */
        patch: operations["identity.change-own-session"];
        trace?: never;
    };
    "/api/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My SIP account, for the browser or a desk phone */
        get: operations["identity.own-phone"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts by name; by part of a name or address, by role, by state */
        get: operations["identity.list-accounts"];
        put?: never;
        /** Let a person in */
        post: operations["identity.create-account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One account, with the revision to change it over */
        get: operations["identity.show-account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Roles, organization, skills, name, over the revision that was read; deactivating ends the sessions */
        patch: operations["identity.change-account"];
        trace?: never;
    };
    "/api/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each role may do (`own`: with records of the own organization only), and how many active people hold it */
        get: operations["identity.list-roles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People who take calls, by name, with skills and team; and all topics */
        get: operations["identity.list-skills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Levels of many people at once, all or none; `was` is the level that was read */
        patch: operations["identity.change-skills"];
        trace?: never;
    };
    "/api/topics/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Add a topic, change its names, or retire it (`active: false`: nobody new is given it) */
        put: operations["identity.set-topic"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Teams by name, with lead and members */
        get: operations["identity.list-teams"];
        put?: never;
        /** Make a team */
        post: operations["identity.create-team"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Name, lead and members of a team, over the revision that was read */
        put: operations["identity.change-team"];
        post?: never;
        /** End a team; its members are free for others */
        delete: operations["identity.dissolve-team"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tokens of programs, the newest first, and what a token may be given */
        get: operations["identity.list-tokens"];
        put?: never;
        /** Make a token for a program; `secret` is told here and never again */
        post: operations["identity.make-token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a token: from the next request on it opens nothing */
        delete: operations["identity.revoke-token"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/passkey/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a passkey has to sign to open a session */
        post: operations["identity.begin-passkey-sign-in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with a passkey; sets the session cookie */
        post: operations["identity.sign-in-with-passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change my password; my other sessions end */
        put: operations["identity.change-own-password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I am signed in */
        get: operations["identity.list-own-sessions"];
        put?: never;
        post?: never;
        /** End all my sessions but this one */
        delete: operations["identity.end-other-sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of my sessions */
        delete: operations["identity.end-own-session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to the safety of my account and I have not said "seen" to */
        get: operations["identity.own-notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/notices/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I saw what was told until an instant */
        post: operations["identity.notices-seen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where somebody is signed in */
        get: operations["identity.list-sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End somebody's session */
        delete: operations["identity.end-session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A one-time password for who forgot theirs, shown once; their sessions end */
        post: operations["identity.reset-password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/factors-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take away the second factors of who lost theirs; their sessions end */
        post: operations["identity.reset-factors"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/security": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How my account is guarded */
        get: operations["identity.own-security"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/security/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new secret for an app of one-time codes; nothing asks for codes before the first is confirmed */
        post: operations["identity.begin-totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/security/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The first code of the app; from now on codes are asked for */
        post: operations["identity.confirm-totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/security/totp/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove the app, after proving anew who I am */
        post: operations["identity.remove-totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/security/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ten new recovery codes, shown once; the old ones end */
        post: operations["identity.make-recovery-codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/security/passkeys/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an authenticator needs to make a passkey */
        post: operations["identity.begin-passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/security/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add the passkey that an authenticator made */
        post: operations["identity.add-passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/security/passkeys/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove one of my passkeys, after proving anew who I am */
        post: operations["identity.remove-passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ways to sign in beside the password, and whether the provider answers now */
        get: operations["identity.ways-in"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/provider/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where to sign in at the body’s own provider (OpenID Connect); `browser` stays in this browser */
        post: operations["identity.begin-provider-sign-in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with what the provider sent back; sets the session cookie */
        post: operations["identity.sign-in-with-provider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When a term ends (exclusive, 24:00 Asia/Almaty), and how it was counted */
        get: operations["calendar.due"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a change of days would change, and what deserves a second look; nothing is written */
        post: operations["calendar.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Changes of days that wait for a second person */
        get: operations["calendar.list-proposals"];
        put?: never;
        /** Propose to change days, naming the act that moved them */
        post: operations["calendar.propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/proposals/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm a change of days that somebody else proposed; open terms are counted anew */
        post: operations["calendar.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/proposals/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse a change of days that somebody else proposed, with the reason */
        post: operations["calendar.refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/proposals/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back one's own proposal */
        post: operations["calendar.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What moved days: the act, the two people, each day before and after; the newest first */
        get: operations["calendar.list-changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/years/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The days of a year that differ from the plain week, and what is known of the year */
        get: operations["calendar.show-year"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/years/{year}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The year as a file, JSON or CSV, that can be brought in again (docs/operations/calendar.md) */
        get: operations["calendar.export-year"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/years/{year}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the file of a year would change; nothing is written */
        post: operations["calendar.check-year"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/years/{year}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose the year of a file, naming the act; another person confirms */
        post: operations["calendar.import-year"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Duties by deadline, with the reading beside each; `late` are open ones whose term is over, `was-late` those closed after it too */
        get: operations["obligations.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many duties of a filter stand how; late ones are open too, and nobody counts beyond `most` */
        get: operations["obligations.count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/heat-map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the terms of each paragraph were kept, month by month */
        get: operations["obligations.heat-map"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/heat-map/cell": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One paragraph of one month, split by who owed it, with the readings that held */
        get: operations["obligations.heat-map-cell"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How everybody kept the terms of each paragraph, month by month: sums alone, no body and no record (¶16) */
        get: operations["obligations.figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rulebook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How every term is read, for each kind of participant, in all its editions; and what is proposed */
        get: operations["obligations.rulebook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rulebook/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An event of this moment under the present reading and a new one; nothing is written */
        post: operations["obligations.preview-reading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rulebook/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose a new edition of a reading; another person confirms it */
        post: operations["obligations.propose-reading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rulebook/proposals/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm another person’s proposal: the edition enters the rulebook, what runs keeps its row */
        post: operations["obligations.confirm-reading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rulebook/proposals/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse another person’s proposal, with the reason */
        post: operations["obligations.refuse-reading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rulebook/proposals/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back one’s own proposal */
        post: operations["obligations.withdraw-reading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What proves a duty, what was struck out too; every look is journaled */
        get: operations["obligations.list-evidence"];
        put?: never;
        /** Add a reference to a letter, call, signature or message, or a note */
        post: operations["obligations.add-evidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/{id}/evidence/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a file as it is (application/octet-stream, at most 20 MB); its content says what it is */
        post: operations["obligations.add-file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/{id}/evidence/{evidenceId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file, to be saved; every download is journaled */
        get: operations["obligations.download-evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/{id}/evidence/{evidenceId}/strike": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Strike out what was added by mistake, with the reason; it stays to be read */
        post: operations["obligations.strike-evidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One duty, its term counted day by day */
        get: operations["obligations.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened to a duty, the oldest first, with who did it */
        get: operations["obligations.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/{id}/excuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Excuse an open duty, with the reason */
        post: operations["obligations.excuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an excuse back, with the reason: the duty is open again under its own term, and what was late stays late */
        post: operations["obligations.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/impact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which open duties would move, and from when to when, if days were changed so; nothing is written */
        post: operations["obligations.impact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What moved the term of a duty: from when to when, by which change, confirmed by whom */
        get: operations["obligations.list-moves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recipients/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** People by name, number, e-mail or whole IIN or BIN, at most 50 */
        post: operations["recipients.search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write down a person or company */
        post: operations["recipients.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recipients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A service recipient: facts, addresses, consents, companies; of a joined record the one it is read as */
        get: operations["recipients.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Name, language, region, postal address, kind and IIN or BIN, over the revision that was read */
        patch: operations["recipients.change"];
        trace?: never;
    };
    "/api/recipients/{id}/number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole IIN or BIN; the reason is kept */
        get: operations["recipients.reveal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recipients/{id}/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a number or e-mail; one that others have is shared with them */
        post: operations["recipients.add-address"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recipients/{id}/addresses/{addressId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an address from a person; who shares it keeps it */
        delete: operations["recipients.remove-address"];
        options?: never;
        head?: never;
        /** Prefer an address over the others, or say whether it was verified */
        patch: operations["recipients.change-address"];
        trace?: never;
    };
    "/api/recipients/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write down that somebody agreed to something or withdrew it; what was said before stays */
        post: operations["recipients.record-consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recipients/{id}/ties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person speaks for a company, and as what; asked from either side */
        post: operations["recipients.add-tie"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recipients/{id}/ties/{tieId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** A person speaks for a company no more */
        delete: operations["recipients.remove-tie"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recipients/{id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records that may be the same person: they share a number or e-mail and have a similar name */
        get: operations["recipients.duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recipients/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records that are joined into a person now */
        get: operations["recipients.merges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recipients/{id}/merge/{otherId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would join if the other record were joined into this one, and what stands against it */
        get: operations["recipients.preview-merge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recipients/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join another record into this one; nothing is rewritten, so it can be parted again */
        post: operations["recipients.merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recipients/merges/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Part what was joined; addresses that came since go along only if they are named */
        post: operations["recipients.unmerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recipients/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calls, letters, appeals, messages, consents and joined records of a person, the newest first */
        get: operations["recipients.timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recipients/{id}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Copies that were asked for of a person, how far they are, and until when they can be fetched */
        get: operations["recipients.list-copies"];
        put?: never;
        /** Have a copy made of everything that is held of a person, for the person; the reason is kept */
        post: operations["recipients.ask-copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recipients/{id}/copies/{copyId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A copy as a file: JSON, or a page to read and print; for a day after it was made */
        get: operations["recipients.fetch-copy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recipients/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an erasure would take, what stays by which paragraph and until when, and what stands against it now */
        get: operations["recipients.preview-erasure"];
        put?: never;
        /** Propose to erase a person on their written request; a second person confirms */
        post: operations["recipients.propose-erasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recipients/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Erasures that wait for a second person */
        get: operations["recipients.list-erasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recipients/erasures/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erase the person, as the second of two: it cannot be undone */
        post: operations["recipients.confirm-erasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recipients/erasures/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse an erasure, with the reason */
        post: operations["recipients.refuse-erasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recipients/erasures/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back an erasure one proposed oneself */
        post: operations["recipients.withdraw-erasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Regions and cities of republican significance */
        get: operations["organizations.list-regions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Participants of interaction (¶18) */
        get: operations["organizations.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}/card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A body’s card: names and how it is reached */
        get: operations["organizations.card"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Corrections of one body’s card that wait for the centre */
        get: operations["organizations.list-corrections-of"];
        put?: never;
        /** Propose how a body’s card should read; the centre confirms it */
        post: operations["organizations.propose-card"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}/corrections/{correctionId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back a correction one proposed, while nobody has decided it */
        post: operations["organizations.withdraw-card"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organization-corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Corrections of cards that wait for the centre */
        get: operations["organizations.list-corrections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organization-corrections/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm a correction that somebody else proposed: the card reads so from now on */
        post: operations["organizations.confirm-card"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organization-corrections/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse a correction, with the reason */
        post: operations["organizations.refuse-card"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}/responsible": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who answers for a body’s services, and who did before, with the days (¶20, ¶27) */
        get: operations["organizations.list-responsible"];
        put?: never;
        /** Name who answers for a body’s services; in place of somebody it is the notice of ¶27 */
        post: operations["organizations.name-responsible"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}/responsible/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct how a responsible person is called or reached, over the revision that was read */
        patch: operations["organizations.change-responsible"];
        trace?: never;
    };
    "/api/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether I am here and take calls */
        get: operations["presence.show"];
        /** Come, go, take calls or not; clears "not responding" */
        put: operations["presence.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages that went out, wait, are held or died, newest first */
        get: operations["notifications.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbox/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One message and its way: attempts, answers, who acted */
        get: operations["notifications.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbox/{id}/again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a dead message go once more */
        post: operations["notifications.again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbox/{id}/readdress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a dead message to another address */
        post: operations["notifications.readdress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbox/{id}/arrived": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a letter nobody answered for was taken over */
        post: operations["notifications.arrived"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbox/{id}/give-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back a message that waits, or let a dead one rest */
        post: operations["notifications.giveUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the program says, by template and channel */
        get: operations["templates.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates/{code}/{channel}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One template: its words in force, its parameters, the words that came with the program */
        get: operations["templates.show"];
        /** Put new words in force, as the next edition */
        put: operations["templates.save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates/{code}/{channel}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every edition, the newest first: words, who, when, why */
        get: operations["templates.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates/{code}/{channel}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Words with sample parameters in three languages, and what is wrong with them; saves nothing */
        post: operations["templates.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates/{code}/{channel}/revert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put the words of an earlier edition in force again, as a new edition */
        post: operations["templates.revert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the program told the signed-in person, the newest first */
        get: operations["notices.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many of them were not read yet */
        get: operations["notices.count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark notices of one’s own as read: these, or all */
        post: operations["notices.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sms/calls/{secret}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The SMS gateway says how far a message came; known by its secret */
        post: operations["notifications.gatewayCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/unsubscribe/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The page that asks whether to unsubscribe; changes nothing */
        get: operations["notifications.askUnsubscribe"];
        put?: never;
        /** Unsubscribe by the link of a message (RFC 8058) */
        post: operations["notifications.unsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Marks given by citizens, newest first (¶13) */
        get: operations["ratings.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The catalogue (¶2), by words of a name in any language or by code */
        get: operations["services.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Articles by words, as typed or folded; `folded` says that the spelling was bridged */
        get: operations["knowledge.search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Articles by title */
        get: operations["knowledge.list-articles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/articles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An article in the language asked for, or in one it has; `reviewed: false` until somebody of the centre confirmed the words */
        get: operations["knowledge.show-article"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Appeals by deadline or by receipt, with plain search */
        get: operations["appeals.list"];
        put?: never;
        /** Register an appeal from a consultation */
        post: operations["appeals.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appeals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One appeal: what was said, its duty, drafts, and what may be done */
        get: operations["appeals.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Complete what Annex 2 asks */
        patch: operations["appeals.change"];
        trace?: never;
    };
    "/api/appeals/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an appeal to answer it */
        post: operations["appeals.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appeals/{id}/links/{earlierId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whether a letter goes on from an earlier appeal, where it is only suggested */
        post: operations["appeals.decideLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appeals/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give an appeal back to the list */
        post: operations["appeals.release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appeals/{id}/exempt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm that nobody waits for an answer (spam), with the reason */
        post: operations["appeals.exempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appeals/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep my draft on the server */
        put: operations["appeals.draft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appeals/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer: the letter goes to the outbox, the duty is kept by its dispatch */
        post: operations["appeals.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consultations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was asked and answered, from which edition of which article */
        get: operations["consultations.show"];
        /** Save my consultation as it is typed; `revision` is the one last read */
        put: operations["consultations.save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/wrap-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What my last talk came to; I am free */
        post: operations["calls.wrap-up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/wrap-up/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** More time to write my last talk up, once */
        post: operations["calls.extend-wrap-up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Queues of the line, with the times and codes of their wrap-up */
        get: operations["calls.queues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queues/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the limit (seconds; 0: no wrap-up), extension, codes and default code of a queue, over the revision that was read */
        put: operations["calls.change-queue"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/line-menu": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Editions of the menu callers hear, the newest first, and what is wrong with the draft */
        get: operations["calls.menu"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/line-menu/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Save the draft over the revision that was read (null: there was none), and say which numbers try it out */
        put: operations["calls.save-menu"];
        post?: never;
        /** Throw the draft away */
        delete: operations["calls.drop-menu-draft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/line-menu/draft/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Callers hear the draft from now on; calls that are in an older edition stay in it */
        post: operations["calls.put-menu-live"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/line-menu/walk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a caller would hear of this menu, and where these keys would lead; changes nothing */
        post: operations["calls.walk-menu"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/phrases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What callers may hear: words, whose voice, and whether a speaker has heard it, in each language */
        get: operations["calls.phrases"];
        put?: never;
        /** A phrase of one’s own; it can stand in a live menu once it has a voice in each language */
        post: operations["calls.create-phrase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/phrases/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Other words for a phrase of one’s own; a recorded voice of changed words is not played any more */
        put: operations["calls.change-phrase"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/phrases/{code}/sounds/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What callers hear now, as WAV */
        get: operations["calls.phrase-sound"];
        put?: never;
        /** A recorded voice in place of what is played: WAV, 16 bit, one channel, 8, 16, 44.1 or 48 kHz */
        post: operations["calls.record-phrase"];
        /** Back to the synthesized voice */
        delete: operations["calls.drop-recorded"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/phrases/{code}/sounds/{language}/heard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A speaker of the language has heard what is played now and found it right */
        post: operations["calls.review-phrase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register of calls, newest first */
        get: operations["calls.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What my phone is doing: an offer, a talk, or a call just done */
        get: operations["calls.mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{id}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask something of my own live call: hold, mute, keys, consult, redirect with its notice (¶11), confer, end … */
        post: operations["calls.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/outgoing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call somebody: my phone rings, then theirs. A number, or who is to be called back */
        post: operations["calls.call-out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom a caller can be handed on to now: queues and operators (¶11) */
        get: operations["calls.targets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{id}/callers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody who shares the number that called, who is taken for it first; of my own call */
        get: operations["calls.callers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{id}/recipient": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Who speaks in my own call, of those who share its number */
        put: operations["calls.take-for"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/wait": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ¶7 figure with its definition, whole and by hour, day or month; unset: today */
        get: operations["calls.wait"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The supervisor's board: who waits, ¶7 today, operators, what is late */
        get: operations["calls.board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/line": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who waits now and the average of today, for the call bar */
        get: operations["calls.line"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/presence/operators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every operator: here, on the queue, talking */
        get: operations["calls.operators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tray": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Letters of known bodies: proposed as what they seem to be, or taken and waiting for their room */
        get: operations["mail.tray"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appeals/{id}/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the letter of an appeal was proposed as, if it was */
        get: operations["mail.proposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tray/{letterId}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what a body’s letter is; a term it opens begins at its receipt */
        post: operations["mail.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tray/{letterId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that it is an ordinary letter */
        post: operations["mail.decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appeals/{id}/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is known of the letter of an appeal: its sender’s standing, and its attachments */
        get: operations["mail.facts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appeals/{id}/attachments/{position}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One attachment, to be saved */
        get: operations["mail.attachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appeals/{id}/raw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The letter as it came, attachments and all */
        get: operations["mail.raw"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One call: stages, operators, offers, every event, and the segments of its recording; for the register, or for who spoke */
        get: operations["calls.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recordings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Recordings, newest first, or the one of a call */
        get: operations["recordings.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recordings/{callId}/audio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The recording as WAV, stereo: left the caller, right what the caller heard; every listening is journaled */
        get: operations["recordings.listen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recordings/{callId}/peaks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How loud either side is along the recording, and where its stages begin: what a player draws */
        get: operations["recordings.peaks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every check as it stands, since when, and its open alert */
        get: operations["alerts.health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was wrong and who was told, the newest first */
        get: operations["alerts.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an open alert over: nobody else is told of it */
        post: operations["alerts.acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/silence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Tell nobody of one check for so many minutes, with the reason; 0: tell again */
        put: operations["alerts.silence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell everybody whom the saved table would tell of such an alert that this is a trial */
        post: operations["alerts.trial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "audit.list": {
        parameters: {
            query?: {
                subjectKind?: string;
                subjectId?: string;
                actorId?: string;
                actorName?: string;
                action?: string;
                looked?: string;
                from?: unknown;
                to?: unknown;
                cursor?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: number;
                            at: string;
                            actorKind: string;
                            actorName: string;
                            action: string;
                            looked: boolean;
                            subjectKind: string | null;
                            subjectId: string | null;
                            origin: string | null;
                            requestId: string;
                            why: string | null;
                            detail: {
                                [key: string]: unknown;
                            };
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "audit.head": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        position: number;
                        hash: string | null;
                        sealedAt: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "audit.export": {
        parameters: {
            query: {
                from: unknown;
                to: unknown;
                actorId?: string;
                subjectKind?: string;
                subjectId?: string;
            };
            header?: {
                /** @description Why, percent-encoded UTF-8; 5 to 500 signs */
                "x-why"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "settings.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            key: string;
                            value: unknown;
                            fallback: unknown;
                            schema: unknown;
                            editedAt: string | null;
                            revision: number;
                            changedBy: string | null;
                            changedAt: string | null;
                            why: string | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "settings.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    value: unknown;
                    revision: number;
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                        value: unknown;
                        fallback: unknown;
                        schema: unknown;
                        editedAt: string | null;
                        revision: number;
                        changedBy: string | null;
                        changedAt: string | null;
                        why: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "settings.history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            revision: number;
                            value: unknown;
                            why: string;
                            changedBy: string;
                            changedAt: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.own-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        email: string;
                        name: string;
                        /** @enum {string} */
                        language: "kk" | "ru" | "en";
                        roles: string[];
                        permissions: string[];
                        skills: {
                            /** @enum {string} */
                            kind: "language" | "topic";
                            code: string;
                            level: number;
                        }[];
                        settings: {
                            /** @enum {string} */
                            theme?: "light" | "dark" | "system";
                            singleKeys?: boolean;
                            keys?: {
                                [key: string]: string;
                            };
                        };
                        phoneUsername: string | null;
                        demo: boolean;
                        organizationId: string | null;
                        mustFirst: string | null;
                        liveAfter: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password: string;
                    code?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        email: string;
                        name: string;
                        /** @enum {string} */
                        language: "kk" | "ru" | "en";
                        roles: string[];
                        permissions: string[];
                        skills: {
                            /** @enum {string} */
                            kind: "language" | "topic";
                            code: string;
                            level: number;
                        }[];
                        settings: {
                            /** @enum {string} */
                            theme?: "light" | "dark" | "system";
                            singleKeys?: boolean;
                            keys?: {
                                [key: string]: string;
                            };
                        };
                        phoneUsername: string | null;
                        demo: boolean;
                        organizationId: string | null;
                        mustFirst: string | null;
                        liveAfter: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.change-own-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    language?: "kk" | "ru" | "en";
                    settings?: {
                        /** @enum {string} */
                        theme?: "light" | "dark" | "system";
                        singleKeys?: boolean;
                        keys?: {
                            [key: string]: string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        email: string;
                        name: string;
                        /** @enum {string} */
                        language: "kk" | "ru" | "en";
                        roles: string[];
                        permissions: string[];
                        skills: {
                            /** @enum {string} */
                            kind: "language" | "topic";
                            code: string;
                            level: number;
                        }[];
                        settings: {
                            /** @enum {string} */
                            theme?: "light" | "dark" | "system";
                            singleKeys?: boolean;
                            keys?: {
                                [key: string]: string;
                            };
                        };
                        phoneUsername: string | null;
                        demo: boolean;
                        organizationId: string | null;
                        mustFirst: string | null;
                        liveAfter: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.own-phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        username: string;
                        password: string;
                        host: string;
                        sipPort: number;
                        wsPath: string;
                        webDomain: string;
                        iceServers: string[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.list-accounts": {
        parameters: {
            query?: {
                q?: string;
                role?: "administrator" | "supervisor" | "operator" | "editor" | "quality" | "training" | "partner" | "ici" | "informatization" | "quality-body";
                active?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            email: string;
                            name: string;
                            /** @enum {string} */
                            language: "kk" | "ru" | "en";
                            roles: string[];
                            skills: {
                                /** @enum {string} */
                                kind: "language" | "topic";
                                code: string;
                                level: number;
                            }[];
                            demo: boolean;
                            organizationId: string | null;
                            active: boolean;
                            revision: number;
                            changedAt: string | null;
                            changedBy: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.create-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    name: string;
                    /** @enum {string} */
                    language: "kk" | "ru" | "en";
                    roles: ("administrator" | "supervisor" | "operator" | "editor" | "quality" | "training" | "partner" | "ici" | "informatization" | "quality-body")[];
                    password: string;
                    /** @default [] */
                    skills?: {
                        /** @enum {string} */
                        kind: "language" | "topic";
                        code: string;
                        level: number;
                    }[];
                    /** @default null */
                    organizationId?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        email: string;
                        name: string;
                        /** @enum {string} */
                        language: "kk" | "ru" | "en";
                        roles: string[];
                        skills: {
                            /** @enum {string} */
                            kind: "language" | "topic";
                            code: string;
                            level: number;
                        }[];
                        demo: boolean;
                        organizationId: string | null;
                        active: boolean;
                        revision: number;
                        changedAt: string | null;
                        changedBy: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.show-account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        email: string;
                        name: string;
                        /** @enum {string} */
                        language: "kk" | "ru" | "en";
                        roles: string[];
                        skills: {
                            /** @enum {string} */
                            kind: "language" | "topic";
                            code: string;
                            level: number;
                        }[];
                        demo: boolean;
                        organizationId: string | null;
                        active: boolean;
                        revision: number;
                        changedAt: string | null;
                        changedBy: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.change-account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    active?: boolean;
                    roles?: ("administrator" | "supervisor" | "operator" | "editor" | "quality" | "training" | "partner" | "ici" | "informatization" | "quality-body")[];
                    skills?: {
                        /** @enum {string} */
                        kind: "language" | "topic";
                        code: string;
                        level: number;
                    }[];
                    name?: string;
                    organizationId?: string | null;
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        email: string;
                        name: string;
                        /** @enum {string} */
                        language: "kk" | "ru" | "en";
                        roles: string[];
                        skills: {
                            /** @enum {string} */
                            kind: "language" | "topic";
                            code: string;
                            level: number;
                        }[];
                        demo: boolean;
                        organizationId: string | null;
                        active: boolean;
                        revision: number;
                        changedAt: string | null;
                        changedBy: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.list-roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            role: string;
                            ofBody: boolean;
                            people: number;
                            permissions: {
                                permission: string;
                                own: boolean;
                            }[];
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.list-skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        people: {
                            id: string;
                            name: string;
                            teamId: string | null;
                            skills: {
                                /** @enum {string} */
                                kind: "language" | "topic";
                                code: string;
                                level: number;
                            }[];
                        }[];
                        topics: {
                            code: string;
                            name: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                            active: boolean;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.change-skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    changes: {
                        /** Format: uuid */
                        accountId: string;
                        /** @enum {string} */
                        kind: "language" | "topic";
                        code: string;
                        was: number | null;
                        level: number | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.set-topic": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: {
                        kk: string;
                        ru: string;
                        en: string;
                    };
                    /** @default true */
                    active?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        name: {
                            kk: string;
                            ru: string;
                            en: string;
                        };
                        active: boolean;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.list-teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            leadId: string | null;
                            leadName: string | null;
                            members: {
                                id: string;
                                name: string;
                                active: boolean;
                            }[];
                            revision: number;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.create-team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    leadId: string | null;
                    memberIds: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        leadId: string | null;
                        leadName: string | null;
                        members: {
                            id: string;
                            name: string;
                            active: boolean;
                        }[];
                        revision: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.change-team": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    leadId: string | null;
                    memberIds: string[];
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        leadId: string | null;
                        leadName: string | null;
                        members: {
                            id: string;
                            name: string;
                            active: boolean;
                        }[];
                        revision: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.dissolve-team": {
        parameters: {
            query: {
                revision: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.list-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            ownerId: string;
                            ownerName: string;
                            permissions: string[];
                            organizationId: string | null;
                            /** @enum {string} */
                            state: "live" | "expired" | "revoked" | "idle";
                            createdAt: string;
                            createdBy: string;
                            expiresAt: string;
                            usedAt: string | null;
                            revokedAt: string | null;
                        }[];
                        permissions: string[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.make-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** Format: uuid */
                    ownerId: string;
                    permissions: string[];
                    /** @default null */
                    organizationId?: string | null;
                    days: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        ownerId: string;
                        ownerName: string;
                        permissions: string[];
                        organizationId: string | null;
                        /** @enum {string} */
                        state: "live" | "expired" | "revoked" | "idle";
                        createdAt: string;
                        createdBy: string;
                        expiresAt: string;
                        usedAt: string | null;
                        revokedAt: string | null;
                        secret: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.revoke-token": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        ownerId: string;
                        ownerName: string;
                        permissions: string[];
                        organizationId: string | null;
                        /** @enum {string} */
                        state: "live" | "expired" | "revoked" | "idle";
                        createdAt: string;
                        createdBy: string;
                        expiresAt: string;
                        usedAt: string | null;
                        revokedAt: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.begin-passkey-sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        challengeId: string;
                        options: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.sign-in-with-passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    challengeId: string;
                    response: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        signedIn: true;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.change-own-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    old: string;
                    wanted: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.list-own-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            createdAt: string;
                            seenAt: string;
                            origin: string | null;
                            userAgent: string;
                            /** @enum {string} */
                            way: "password" | "two-factors" | "passkey" | "provider";
                            own: boolean;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.end-other-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.end-own-session": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.own-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {string} */
                            kind: "client-changed" | "client-changed-of" | "recovery-code-used" | "password-reset" | "password-changed" | "factors-reset" | "factor-added" | "factor-removed";
                            at: string;
                            detail: {
                                [key: string]: string | boolean;
                            };
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.notices-seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    until: unknown;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {string} */
                            kind: "client-changed" | "client-changed-of" | "recovery-code-used" | "password-reset" | "password-changed" | "factors-reset" | "factor-added" | "factor-removed";
                            at: string;
                            detail: {
                                [key: string]: string | boolean;
                            };
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.list-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            createdAt: string;
                            seenAt: string;
                            origin: string | null;
                            userAgent: string;
                            /** @enum {string} */
                            way: "password" | "two-factors" | "passkey" | "provider";
                            own: boolean;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.end-session": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        password: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.reset-factors": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.own-security": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totpSince: string | null;
                        passkeys: {
                            id: string;
                            name: string;
                            createdAt: string;
                            usedAt: string | null;
                        }[];
                        recoveryCodes: number;
                        required: boolean;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.begin-totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secret: string;
                        address: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.confirm-totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recoveryCodes: string[] | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.remove-totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password?: string;
                    code?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totpSince: string | null;
                        passkeys: {
                            id: string;
                            name: string;
                            createdAt: string;
                            usedAt: string | null;
                        }[];
                        recoveryCodes: number;
                        required: boolean;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.make-recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password?: string;
                    code?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recoveryCodes: string[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.begin-passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        challengeId: string;
                        options: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.add-passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    challengeId: string;
                    name: string;
                    response: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recoveryCodes: string[] | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.remove-passkey": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password?: string;
                    code?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        totpSince: string | null;
                        passkeys: {
                            id: string;
                            name: string;
                            createdAt: string;
                            usedAt: string | null;
                        }[];
                        recoveryCodes: number;
                        required: boolean;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.ways-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        provider: {
                            host: string;
                            up: boolean;
                        } | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.begin-provider-sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: string;
                        browser: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "identity.sign-in-with-provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    state: string;
                    browser: string;
                    code?: string;
                    iss?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        signedIn: true;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calendar.due": {
        parameters: {
            query: {
                from: string;
                amount: number;
                unit?: "working-days" | "days" | "hours";
                week?: "5" | "6";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dueAt: string;
                        reading: string;
                        days: {
                            day: string;
                            /** @enum {string} */
                            state: "event" | "off" | "counted" | "last" | "moved";
                            name?: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calendar.check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    days: {
                        /** Format: date */
                        day: string;
                        weeks: (5 | 6)[];
                        /** @enum {string} */
                        effect: "off" | "working" | "plain";
                        /** @enum {string} */
                        kind?: "public_holiday" | "religious_day_off" | "substitute" | "transferred";
                        name?: {
                            kk: string;
                            ru: string;
                            en: string;
                        };
                    }[];
                    act: {
                        title: string;
                        number: string;
                        /** Format: date */
                        on: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: {
                            day: string;
                            week: 5 | 6;
                            before: {
                                /** @enum {string} */
                                effect: "off" | "working";
                                /** @enum {string} */
                                kind: "public_holiday" | "religious_day_off" | "substitute" | "transferred";
                                name: {
                                    kk: string;
                                    ru: string;
                                    en: string;
                                };
                                act: string;
                            } | null;
                            after: {
                                /** @enum {string} */
                                effect: "off" | "working";
                                /** @enum {string} */
                                kind: "public_holiday" | "religious_day_off" | "substitute" | "transferred";
                                name: {
                                    kk: string;
                                    ru: string;
                                    en: string;
                                };
                                act: string;
                            } | null;
                        }[];
                        warnings: {
                            code: string;
                            text: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calendar.list-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            payload: {
                                changes: {
                                    day: string;
                                    week: 5 | 6;
                                    before: {
                                        /** @enum {string} */
                                        effect: "off" | "working";
                                        /** @enum {string} */
                                        kind: "public_holiday" | "religious_day_off" | "substitute" | "transferred";
                                        name: {
                                            kk: string;
                                            ru: string;
                                            en: string;
                                        };
                                        act: string;
                                    } | null;
                                    after: {
                                        /** @enum {string} */
                                        effect: "off" | "working";
                                        /** @enum {string} */
                                        kind: "public_holiday" | "religious_day_off" | "substitute" | "transferred";
                                        name: {
                                            kk: string;
                                            ru: string;
                                            en: string;
                                        };
                                        act: string;
                                    } | null;
                                }[];
                                act: {
                                    title: string;
                                    number: string;
                                    /** Format: date */
                                    on: string;
                                };
                                year: {
                                    year: number;
                                    /** @enum {string} */
                                    status: "found" | "provisional";
                                    note: string;
                                } | null;
                            };
                            why: string;
                            /** @enum {string} */
                            state: "proposed" | "confirmed" | "refused" | "withdrawn";
                            proposedBy: {
                                id: string;
                                name: string;
                            };
                            proposedAt: string;
                            decidedBy: {
                                id: string;
                                name: string;
                            } | null;
                            decidedAt: string | null;
                            decisionWhy: string | null;
                            mine: boolean;
                            warnings: {
                                code: string;
                                text: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calendar.propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    days: {
                        /** Format: date */
                        day: string;
                        weeks: (5 | 6)[];
                        /** @enum {string} */
                        effect: "off" | "working" | "plain";
                        /** @enum {string} */
                        kind?: "public_holiday" | "religious_day_off" | "substitute" | "transferred";
                        name?: {
                            kk: string;
                            ru: string;
                            en: string;
                        };
                    }[];
                    act: {
                        title: string;
                        number: string;
                        /** Format: date */
                        on: string;
                    };
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        payload: {
                            changes: {
                                day: string;
                                week: 5 | 6;
                                before: {
                                    /** @enum {string} */
                                    effect: "off" | "working";
                                    /** @enum {string} */
                                    kind: "public_holiday" | "religious_day_off" | "substitute" | "transferred";
                                    name: {
                                        kk: string;
                                        ru: string;
                                        en: string;
                                    };
                                    act: string;
                                } | null;
                                after: {
                                    /** @enum {string} */
                                    effect: "off" | "working";
                                    /** @enum {string} */
                                    kind: "public_holiday" | "religious_day_off" | "substitute" | "transferred";
                                    name: {
                                        kk: string;
                                        ru: string;
                                        en: string;
                                    };
                                    act: string;
                                } | null;
                            }[];
                            act: {
                                title: string;
                                number: string;
                                /** Format: date */
                                on: string;
                            };
                            year: {
                                year: number;
                                /** @enum {string} */
                                status: "found" | "provisional";
                                note: string;
                            } | null;
                        };
                        why: string;
                        /** @enum {string} */
                        state: "proposed" | "confirmed" | "refused" | "withdrawn";
                        proposedBy: {
                            id: string;
                            name: string;
                        };
                        proposedAt: string;
                        decidedBy: {
                            id: string;
                            name: string;
                        } | null;
                        decidedAt: string | null;
                        decisionWhy: string | null;
                        mine: boolean;
                        warnings: {
                            code: string;
                            text: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calendar.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        payload: {
                            changes: {
                                day: string;
                                week: 5 | 6;
                                before: {
                                    /** @enum {string} */
                                    effect: "off" | "working";
                                    /** @enum {string} */
                                    kind: "public_holiday" | "religious_day_off" | "substitute" | "transferred";
                                    name: {
                                        kk: string;
                                        ru: string;
                                        en: string;
                                    };
                                    act: string;
                                } | null;
                                after: {
                                    /** @enum {string} */
                                    effect: "off" | "working";
                                    /** @enum {string} */
                                    kind: "public_holiday" | "religious_day_off" | "substitute" | "transferred";
                                    name: {
                                        kk: string;
                                        ru: string;
                                        en: string;
                                    };
                                    act: string;
                                } | null;
                            }[];
                            act: {
                                title: string;
                                number: string;
                                /** Format: date */
                                on: string;
                            };
                            year: {
                                year: number;
                                /** @enum {string} */
                                status: "found" | "provisional";
                                note: string;
                            } | null;
                        };
                        why: string;
                        /** @enum {string} */
                        state: "proposed" | "confirmed" | "refused" | "withdrawn";
                        proposedBy: {
                            id: string;
                            name: string;
                        };
                        proposedAt: string;
                        decidedBy: {
                            id: string;
                            name: string;
                        } | null;
                        decidedAt: string | null;
                        decisionWhy: string | null;
                        mine: boolean;
                        warnings: {
                            code: string;
                            text: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calendar.refuse": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        payload: {
                            changes: {
                                day: string;
                                week: 5 | 6;
                                before: {
                                    /** @enum {string} */
                                    effect: "off" | "working";
                                    /** @enum {string} */
                                    kind: "public_holiday" | "religious_day_off" | "substitute" | "transferred";
                                    name: {
                                        kk: string;
                                        ru: string;
                                        en: string;
                                    };
                                    act: string;
                                } | null;
                                after: {
                                    /** @enum {string} */
                                    effect: "off" | "working";
                                    /** @enum {string} */
                                    kind: "public_holiday" | "religious_day_off" | "substitute" | "transferred";
                                    name: {
                                        kk: string;
                                        ru: string;
                                        en: string;
                                    };
                                    act: string;
                                } | null;
                            }[];
                            act: {
                                title: string;
                                number: string;
                                /** Format: date */
                                on: string;
                            };
                            year: {
                                year: number;
                                /** @enum {string} */
                                status: "found" | "provisional";
                                note: string;
                            } | null;
                        };
                        why: string;
                        /** @enum {string} */
                        state: "proposed" | "confirmed" | "refused" | "withdrawn";
                        proposedBy: {
                            id: string;
                            name: string;
                        };
                        proposedAt: string;
                        decidedBy: {
                            id: string;
                            name: string;
                        } | null;
                        decidedAt: string | null;
                        decisionWhy: string | null;
                        mine: boolean;
                        warnings: {
                            code: string;
                            text: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calendar.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        payload: {
                            changes: {
                                day: string;
                                week: 5 | 6;
                                before: {
                                    /** @enum {string} */
                                    effect: "off" | "working";
                                    /** @enum {string} */
                                    kind: "public_holiday" | "religious_day_off" | "substitute" | "transferred";
                                    name: {
                                        kk: string;
                                        ru: string;
                                        en: string;
                                    };
                                    act: string;
                                } | null;
                                after: {
                                    /** @enum {string} */
                                    effect: "off" | "working";
                                    /** @enum {string} */
                                    kind: "public_holiday" | "religious_day_off" | "substitute" | "transferred";
                                    name: {
                                        kk: string;
                                        ru: string;
                                        en: string;
                                    };
                                    act: string;
                                } | null;
                            }[];
                            act: {
                                title: string;
                                number: string;
                                /** Format: date */
                                on: string;
                            };
                            year: {
                                year: number;
                                /** @enum {string} */
                                status: "found" | "provisional";
                                note: string;
                            } | null;
                        };
                        why: string;
                        /** @enum {string} */
                        state: "proposed" | "confirmed" | "refused" | "withdrawn";
                        proposedBy: {
                            id: string;
                            name: string;
                        };
                        proposedAt: string;
                        decidedBy: {
                            id: string;
                            name: string;
                        } | null;
                        decidedAt: string | null;
                        decisionWhy: string | null;
                        mine: boolean;
                        warnings: {
                            code: string;
                            text: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calendar.list-changes": {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            version: number;
                            act: {
                                title: string;
                                number: string;
                                /** Format: date */
                                on: string;
                            };
                            why: string;
                            proposedBy: string;
                            proposedAt: string;
                            confirmedBy: string;
                            confirmedAt: string;
                            days: {
                                day: string;
                                week: 5 | 6;
                                before: {
                                    /** @enum {string} */
                                    effect: "off" | "working";
                                    /** @enum {string} */
                                    kind: "public_holiday" | "religious_day_off" | "substitute" | "transferred";
                                    name: {
                                        kk: string;
                                        ru: string;
                                        en: string;
                                    };
                                    act: string;
                                } | null;
                                after: {
                                    /** @enum {string} */
                                    effect: "off" | "working";
                                    /** @enum {string} */
                                    kind: "public_holiday" | "religious_day_off" | "substitute" | "transferred";
                                    name: {
                                        kk: string;
                                        ru: string;
                                        en: string;
                                    };
                                    act: string;
                                } | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calendar.show-year": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: number;
                        /** @enum {string} */
                        status: "found" | "provisional" | "missing";
                        note: string;
                        version: number;
                        years: number[];
                        days: {
                            /** @enum {string} */
                            effect: "off" | "working";
                            /** @enum {string} */
                            kind: "public_holiday" | "religious_day_off" | "substitute" | "transferred";
                            name: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                            act: string;
                            day: string;
                            week: 5 | 6;
                            confidence: string;
                        }[];
                        workingDays: {
                            five: number;
                            six: number;
                        } | null;
                        warnings: {
                            code: string;
                            text: string;
                        }[];
                        asked: {
                            year: number;
                            /** @enum {string} */
                            state: "missing" | "provisional";
                        } | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calendar.export-year": {
        parameters: {
            query?: {
                format?: "json" | "csv";
            };
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calendar.check-year": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    format: "json" | "csv";
                    /** Format: byte */
                    content: string;
                    /** @enum {string} */
                    status?: "found" | "provisional";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: {
                            day: string;
                            week: 5 | 6;
                            before: {
                                /** @enum {string} */
                                effect: "off" | "working";
                                /** @enum {string} */
                                kind: "public_holiday" | "religious_day_off" | "substitute" | "transferred";
                                name: {
                                    kk: string;
                                    ru: string;
                                    en: string;
                                };
                                act: string;
                            } | null;
                            after: {
                                /** @enum {string} */
                                effect: "off" | "working";
                                /** @enum {string} */
                                kind: "public_holiday" | "religious_day_off" | "substitute" | "transferred";
                                name: {
                                    kk: string;
                                    ru: string;
                                    en: string;
                                };
                                act: string;
                            } | null;
                        }[];
                        warnings: {
                            code: string;
                            text: string;
                        }[];
                        year: {
                            year: number;
                            /** @enum {string} */
                            status: "found" | "provisional";
                            note: string;
                        };
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calendar.import-year": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    format: "json" | "csv";
                    /** Format: byte */
                    content: string;
                    /** @enum {string} */
                    status?: "found" | "provisional";
                    act: {
                        title: string;
                        number: string;
                        /** Format: date */
                        on: string;
                    };
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        payload: {
                            changes: {
                                day: string;
                                week: 5 | 6;
                                before: {
                                    /** @enum {string} */
                                    effect: "off" | "working";
                                    /** @enum {string} */
                                    kind: "public_holiday" | "religious_day_off" | "substitute" | "transferred";
                                    name: {
                                        kk: string;
                                        ru: string;
                                        en: string;
                                    };
                                    act: string;
                                } | null;
                                after: {
                                    /** @enum {string} */
                                    effect: "off" | "working";
                                    /** @enum {string} */
                                    kind: "public_holiday" | "religious_day_off" | "substitute" | "transferred";
                                    name: {
                                        kk: string;
                                        ru: string;
                                        en: string;
                                    };
                                    act: string;
                                } | null;
                            }[];
                            act: {
                                title: string;
                                number: string;
                                /** Format: date */
                                on: string;
                            };
                            year: {
                                year: number;
                                /** @enum {string} */
                                status: "found" | "provisional";
                                note: string;
                            } | null;
                        };
                        why: string;
                        /** @enum {string} */
                        state: "proposed" | "confirmed" | "refused" | "withdrawn";
                        proposedBy: {
                            id: string;
                            name: string;
                        };
                        proposedAt: string;
                        decidedBy: {
                            id: string;
                            name: string;
                        } | null;
                        decidedAt: string | null;
                        decisionWhy: string | null;
                        mine: boolean;
                        warnings: {
                            code: string;
                            text: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "obligations.list": {
        parameters: {
            query?: {
                paragraph?: string;
                duty?: string;
                debtorKind?: string;
                debtorId?: string;
                organizationId?: string;
                from?: string;
                to?: string;
                q?: string;
                state?: "open" | "late" | "was-late" | "kept" | "excused";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            paragraph: string;
                            name: string;
                            debtor: {
                                kind: string;
                                id: string | null;
                                name: string;
                            };
                            creditor: {
                                kind: string;
                                id: string | null;
                                name: string;
                            };
                            subjectKind: string;
                            subjectId: string;
                            label: string;
                            anchorAt: string;
                            beginsAt: string | null;
                            dueAt: string;
                            /** @enum {string} */
                            state: "open" | "kept" | "excused";
                            late: boolean;
                            lateNoticedAt: string | null;
                            closedAt: string | null;
                            excuse: string | null;
                            evidence: {
                                [key: string]: unknown;
                            };
                            reading: {
                                edition: number;
                                effectiveFrom: string;
                                text: string;
                                anchor: string;
                                stops: string;
                                doesNotStop: string;
                                policy: boolean;
                                amount: number;
                                /** @enum {string} */
                                unit: "working-days" | "days" | "hours" | "month" | "day-of-next-month" | "after-working-days" | "hours-before";
                                week: number | null;
                            };
                            usedShare: number;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "obligations.count": {
        parameters: {
            query?: {
                paragraph?: string;
                duty?: string;
                debtorKind?: string;
                debtorId?: string;
                organizationId?: string;
                from?: string;
                to?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        open: number;
                        late: number;
                        kept: number;
                        excused: number;
                        most: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "obligations.heat-map": {
        parameters: {
            query?: {
                months?: number;
                side?: "centre" | "bodies" | "providers" | "ici-operator";
                debtorId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        months: string[];
                        rows: {
                            paragraph: string;
                            duty: string;
                            name: string;
                            policy: boolean;
                            debtors: {
                                kind: string;
                                name: string;
                            }[];
                            cells: {
                                kept: number;
                                late: number;
                                excused: number;
                                open: number;
                                month: string;
                                averageSeconds: number | null;
                            }[];
                            late: number;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "obligations.heat-map-cell": {
        parameters: {
            query: {
                paragraph: string;
                duty?: string;
                month: string;
                debtorId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        readings: {
                            edition: number;
                            effectiveFrom: string;
                            text: string;
                            policy: boolean;
                        }[];
                        bodies: {
                            kept: number;
                            late: number;
                            excused: number;
                            open: number;
                            kind: string;
                            id: string | null;
                            name: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "obligations.figures": {
        parameters: {
            query?: {
                months?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        months: string[];
                        rows: {
                            paragraph: string;
                            duty: string;
                            name: string;
                            policy: boolean;
                            debtors: {
                                kind: string;
                                name: string;
                            }[];
                            cells: {
                                kept: number;
                                late: number;
                                excused: number;
                                open: number;
                                month: string;
                                averageSeconds: number | null;
                            }[];
                            late: number;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "obligations.rulebook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: {
                            paragraph: string;
                            duty: string;
                            debtor: {
                                kind: string;
                                name: string;
                            };
                            creditor: {
                                kind: string;
                                name: string;
                            };
                            name: string;
                            anchor: string;
                            anchorWords: string;
                            opens: string;
                            keeps: string;
                            editions: {
                                id: string;
                                edition: number;
                                effectiveFrom: string;
                                inForce: boolean;
                                amount: number;
                                /** @enum {string} */
                                unit: "working-days" | "days" | "hours" | "month" | "day-of-next-month" | "after-working-days" | "hours-before";
                                week: number | null;
                                policy: boolean;
                                text: {
                                    kk: string;
                                    ru: string;
                                    en: string;
                                };
                                stops: {
                                    kk: string;
                                    ru: string;
                                    en: string;
                                };
                                doesNotStop: {
                                    kk: string;
                                    ru: string;
                                    en: string;
                                };
                                steps: ({
                                    code: string;
                                    share: number;
                                    /** @enum {string} */
                                    to: "debtor" | "supervision" | "administrators";
                                    always?: boolean;
                                } | {
                                    code: string;
                                    before: number;
                                    /** @enum {string} */
                                    unit: "working-days" | "hours";
                                    /** @enum {string} */
                                    to: "debtor" | "supervision" | "administrators";
                                    always?: boolean;
                                } | {
                                    code: string;
                                    after: number;
                                    /** @enum {string} */
                                    unit: "working-days" | "hours";
                                    /** @enum {string} */
                                    to: "debtor" | "supervision" | "administrators";
                                    always?: boolean;
                                })[];
                                act: string | null;
                                open: number;
                            }[];
                        }[];
                        proposals: {
                            id: string;
                            payload: {
                                paragraph: string;
                                /** @default  */
                                duty: string;
                                participantKind: string;
                                /** Format: date */
                                effectiveFrom: string;
                                amount: number;
                                unit: string;
                                week: (5 | 6) | null;
                                policy: boolean;
                                text: {
                                    kk: string;
                                    ru: string;
                                    en: string;
                                };
                                stops: {
                                    kk: string;
                                    ru: string;
                                    en: string;
                                };
                                doesNotStop: {
                                    kk: string;
                                    ru: string;
                                    en: string;
                                };
                                /** @default null */
                                steps: ({
                                    code: string;
                                    share: number;
                                    /** @enum {string} */
                                    to: "debtor" | "supervision" | "administrators";
                                    always?: boolean;
                                } | {
                                    code: string;
                                    before: number;
                                    /** @enum {string} */
                                    unit: "working-days" | "hours";
                                    /** @enum {string} */
                                    to: "debtor" | "supervision" | "administrators";
                                    always?: boolean;
                                } | {
                                    code: string;
                                    after: number;
                                    /** @enum {string} */
                                    unit: "working-days" | "hours";
                                    /** @enum {string} */
                                    to: "debtor" | "supervision" | "administrators";
                                    always?: boolean;
                                })[] | null;
                                /** @default null */
                                act: string | null;
                            };
                            why: string;
                            /** @enum {string} */
                            state: "proposed" | "confirmed" | "refused" | "withdrawn";
                            proposedBy: {
                                id: string;
                                name: string;
                            };
                            proposedAt: string;
                            decidedBy: {
                                id: string;
                                name: string;
                            } | null;
                            decidedAt: string | null;
                            decisionWhy: string | null;
                            mine: boolean;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "obligations.preview-reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    paragraph: string;
                    /** @default  */
                    duty?: string;
                    participantKind: string;
                    /** Format: date */
                    effectiveFrom: string;
                    amount: number;
                    unit: string;
                    week: (5 | 6) | null;
                    policy: boolean;
                    text: {
                        kk: string;
                        ru: string;
                        en: string;
                    };
                    stops: {
                        kk: string;
                        ru: string;
                        en: string;
                    };
                    doesNotStop: {
                        kk: string;
                        ru: string;
                        en: string;
                    };
                    /** @default null */
                    steps?: ({
                        code: string;
                        share: number;
                        /** @enum {string} */
                        to: "debtor" | "supervision" | "administrators";
                        always?: boolean;
                    } | {
                        code: string;
                        before: number;
                        /** @enum {string} */
                        unit: "working-days" | "hours";
                        /** @enum {string} */
                        to: "debtor" | "supervision" | "administrators";
                        always?: boolean;
                    } | {
                        code: string;
                        after: number;
                        /** @enum {string} */
                        unit: "working-days" | "hours";
                        /** @enum {string} */
                        to: "debtor" | "supervision" | "administrators";
                        always?: boolean;
                    })[] | null;
                    /** @default null */
                    act?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        eventAt: string;
                        before: {
                            edition: number;
                            text: string;
                            dueAt: string;
                            days: {
                                day: string;
                                /** @enum {string} */
                                state: "event" | "off" | "counted" | "last" | "moved" | "begins";
                                name?: string;
                            }[];
                        };
                        after: {
                            edition: number;
                            text: string;
                            dueAt: string;
                            days: {
                                day: string;
                                /** @enum {string} */
                                state: "event" | "off" | "counted" | "last" | "moved" | "begins";
                                name?: string;
                            }[];
                        };
                        stay: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "obligations.propose-reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    change: {
                        paragraph: string;
                        /** @default  */
                        duty?: string;
                        participantKind: string;
                        /** Format: date */
                        effectiveFrom: string;
                        amount: number;
                        unit: string;
                        week: (5 | 6) | null;
                        policy: boolean;
                        text: {
                            kk: string;
                            ru: string;
                            en: string;
                        };
                        stops: {
                            kk: string;
                            ru: string;
                            en: string;
                        };
                        doesNotStop: {
                            kk: string;
                            ru: string;
                            en: string;
                        };
                        /** @default null */
                        steps?: ({
                            code: string;
                            share: number;
                            /** @enum {string} */
                            to: "debtor" | "supervision" | "administrators";
                            always?: boolean;
                        } | {
                            code: string;
                            before: number;
                            /** @enum {string} */
                            unit: "working-days" | "hours";
                            /** @enum {string} */
                            to: "debtor" | "supervision" | "administrators";
                            always?: boolean;
                        } | {
                            code: string;
                            after: number;
                            /** @enum {string} */
                            unit: "working-days" | "hours";
                            /** @enum {string} */
                            to: "debtor" | "supervision" | "administrators";
                            always?: boolean;
                        })[] | null;
                        /** @default null */
                        act?: string | null;
                    };
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        payload: {
                            paragraph: string;
                            /** @default  */
                            duty: string;
                            participantKind: string;
                            /** Format: date */
                            effectiveFrom: string;
                            amount: number;
                            unit: string;
                            week: (5 | 6) | null;
                            policy: boolean;
                            text: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                            stops: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                            doesNotStop: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                            /** @default null */
                            steps: ({
                                code: string;
                                share: number;
                                /** @enum {string} */
                                to: "debtor" | "supervision" | "administrators";
                                always?: boolean;
                            } | {
                                code: string;
                                before: number;
                                /** @enum {string} */
                                unit: "working-days" | "hours";
                                /** @enum {string} */
                                to: "debtor" | "supervision" | "administrators";
                                always?: boolean;
                            } | {
                                code: string;
                                after: number;
                                /** @enum {string} */
                                unit: "working-days" | "hours";
                                /** @enum {string} */
                                to: "debtor" | "supervision" | "administrators";
                                always?: boolean;
                            })[] | null;
                            /** @default null */
                            act: string | null;
                        };
                        why: string;
                        /** @enum {string} */
                        state: "proposed" | "confirmed" | "refused" | "withdrawn";
                        proposedBy: {
                            id: string;
                            name: string;
                        };
                        proposedAt: string;
                        decidedBy: {
                            id: string;
                            name: string;
                        } | null;
                        decidedAt: string | null;
                        decisionWhy: string | null;
                        mine: boolean;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "obligations.confirm-reading": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        payload: {
                            paragraph: string;
                            /** @default  */
                            duty: string;
                            participantKind: string;
                            /** Format: date */
                            effectiveFrom: string;
                            amount: number;
                            unit: string;
                            week: (5 | 6) | null;
                            policy: boolean;
                            text: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                            stops: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                            doesNotStop: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                            /** @default null */
                            steps: ({
                                code: string;
                                share: number;
                                /** @enum {string} */
                                to: "debtor" | "supervision" | "administrators";
                                always?: boolean;
                            } | {
                                code: string;
                                before: number;
                                /** @enum {string} */
                                unit: "working-days" | "hours";
                                /** @enum {string} */
                                to: "debtor" | "supervision" | "administrators";
                                always?: boolean;
                            } | {
                                code: string;
                                after: number;
                                /** @enum {string} */
                                unit: "working-days" | "hours";
                                /** @enum {string} */
                                to: "debtor" | "supervision" | "administrators";
                                always?: boolean;
                            })[] | null;
                            /** @default null */
                            act: string | null;
                        };
                        why: string;
                        /** @enum {string} */
                        state: "proposed" | "confirmed" | "refused" | "withdrawn";
                        proposedBy: {
                            id: string;
                            name: string;
                        };
                        proposedAt: string;
                        decidedBy: {
                            id: string;
                            name: string;
                        } | null;
                        decidedAt: string | null;
                        decisionWhy: string | null;
                        mine: boolean;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "obligations.refuse-reading": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        payload: {
                            paragraph: string;
                            /** @default  */
                            duty: string;
                            participantKind: string;
                            /** Format: date */
                            effectiveFrom: string;
                            amount: number;
                            unit: string;
                            week: (5 | 6) | null;
                            policy: boolean;
                            text: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                            stops: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                            doesNotStop: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                            /** @default null */
                            steps: ({
                                code: string;
                                share: number;
                                /** @enum {string} */
                                to: "debtor" | "supervision" | "administrators";
                                always?: boolean;
                            } | {
                                code: string;
                                before: number;
                                /** @enum {string} */
                                unit: "working-days" | "hours";
                                /** @enum {string} */
                                to: "debtor" | "supervision" | "administrators";
                                always?: boolean;
                            } | {
                                code: string;
                                after: number;
                                /** @enum {string} */
                                unit: "working-days" | "hours";
                                /** @enum {string} */
                                to: "debtor" | "supervision" | "administrators";
                                always?: boolean;
                            })[] | null;
                            /** @default null */
                            act: string | null;
                        };
                        why: string;
                        /** @enum {string} */
                        state: "proposed" | "confirmed" | "refused" | "withdrawn";
                        proposedBy: {
                            id: string;
                            name: string;
                        };
                        proposedAt: string;
                        decidedBy: {
                            id: string;
                            name: string;
                        } | null;
                        decidedAt: string | null;
                        decisionWhy: string | null;
                        mine: boolean;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "obligations.withdraw-reading": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        payload: {
                            paragraph: string;
                            /** @default  */
                            duty: string;
                            participantKind: string;
                            /** Format: date */
                            effectiveFrom: string;
                            amount: number;
                            unit: string;
                            week: (5 | 6) | null;
                            policy: boolean;
                            text: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                            stops: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                            doesNotStop: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                            /** @default null */
                            steps: ({
                                code: string;
                                share: number;
                                /** @enum {string} */
                                to: "debtor" | "supervision" | "administrators";
                                always?: boolean;
                            } | {
                                code: string;
                                before: number;
                                /** @enum {string} */
                                unit: "working-days" | "hours";
                                /** @enum {string} */
                                to: "debtor" | "supervision" | "administrators";
                                always?: boolean;
                            } | {
                                code: string;
                                after: number;
                                /** @enum {string} */
                                unit: "working-days" | "hours";
                                /** @enum {string} */
                                to: "debtor" | "supervision" | "administrators";
                                always?: boolean;
                            })[] | null;
                            /** @default null */
                            act: string | null;
                        };
                        why: string;
                        /** @enum {string} */
                        state: "proposed" | "confirmed" | "refused" | "withdrawn";
                        proposedBy: {
                            id: string;
                            name: string;
                        };
                        proposedAt: string;
                        decidedBy: {
                            id: string;
                            name: string;
                        } | null;
                        decidedAt: string | null;
                        decisionWhy: string | null;
                        mine: boolean;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "obligations.list-evidence": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {string} */
                            kind: "letter" | "file" | "call" | "signature" | "message" | "note";
                            reference: string | null;
                            note: string;
                            file: {
                                name: string;
                                mediaType: string;
                                bytes: number;
                                sha256: string;
                            } | null;
                            addedBy: string | null;
                            addedAt: string;
                            struck: {
                                at: string;
                                by: string;
                                why: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "obligations.add-evidence": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "letter" | "call" | "signature" | "message" | "note";
                    reference?: string | null;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {string} */
                            kind: "letter" | "file" | "call" | "signature" | "message" | "note";
                            reference: string | null;
                            note: string;
                            file: {
                                name: string;
                                mediaType: string;
                                bytes: number;
                                sha256: string;
                            } | null;
                            addedBy: string | null;
                            addedAt: string;
                            struck: {
                                at: string;
                                by: string;
                                why: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "obligations.add-file": {
        parameters: {
            query: {
                name: string;
                note?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {string} */
                            kind: "letter" | "file" | "call" | "signature" | "message" | "note";
                            reference: string | null;
                            note: string;
                            file: {
                                name: string;
                                mediaType: string;
                                bytes: number;
                                sha256: string;
                            } | null;
                            addedBy: string | null;
                            addedAt: string;
                            struck: {
                                at: string;
                                by: string;
                                why: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "obligations.download-evidence": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                evidenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "obligations.strike-evidence": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                evidenceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {string} */
                            kind: "letter" | "file" | "call" | "signature" | "message" | "note";
                            reference: string | null;
                            note: string;
                            file: {
                                name: string;
                                mediaType: string;
                                bytes: number;
                                sha256: string;
                            } | null;
                            addedBy: string | null;
                            addedAt: string;
                            struck: {
                                at: string;
                                by: string;
                                why: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "obligations.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        paragraph: string;
                        name: string;
                        debtor: {
                            kind: string;
                            id: string | null;
                            name: string;
                        };
                        creditor: {
                            kind: string;
                            id: string | null;
                            name: string;
                        };
                        subjectKind: string;
                        subjectId: string;
                        label: string;
                        anchorAt: string;
                        beginsAt: string | null;
                        dueAt: string;
                        /** @enum {string} */
                        state: "open" | "kept" | "excused";
                        late: boolean;
                        lateNoticedAt: string | null;
                        closedAt: string | null;
                        excuse: string | null;
                        evidence: {
                            [key: string]: unknown;
                        };
                        reading: {
                            edition: number;
                            effectiveFrom: string;
                            text: string;
                            anchor: string;
                            stops: string;
                            doesNotStop: string;
                            policy: boolean;
                            amount: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "hours" | "month" | "day-of-next-month" | "after-working-days" | "hours-before";
                            week: number | null;
                        };
                        usedShare: number;
                        days: {
                            day: string;
                            /** @enum {string} */
                            state: "event" | "off" | "counted" | "last" | "moved" | "begins";
                            name?: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "obligations.history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            at: string;
                            /** @enum {string} */
                            kind: "opened" | "reminded" | "late" | "escalated" | "kept" | "excused" | "reopened" | "moved" | "evidence-added" | "evidence-struck";
                            step: string | null;
                            by: string | null;
                            detail: {
                                [key: string]: unknown;
                            };
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "obligations.excuse": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        paragraph: string;
                        name: string;
                        debtor: {
                            kind: string;
                            id: string | null;
                            name: string;
                        };
                        creditor: {
                            kind: string;
                            id: string | null;
                            name: string;
                        };
                        subjectKind: string;
                        subjectId: string;
                        label: string;
                        anchorAt: string;
                        beginsAt: string | null;
                        dueAt: string;
                        /** @enum {string} */
                        state: "open" | "kept" | "excused";
                        late: boolean;
                        lateNoticedAt: string | null;
                        closedAt: string | null;
                        excuse: string | null;
                        evidence: {
                            [key: string]: unknown;
                        };
                        reading: {
                            edition: number;
                            effectiveFrom: string;
                            text: string;
                            anchor: string;
                            stops: string;
                            doesNotStop: string;
                            policy: boolean;
                            amount: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "hours" | "month" | "day-of-next-month" | "after-working-days" | "hours-before";
                            week: number | null;
                        };
                        usedShare: number;
                        days: {
                            day: string;
                            /** @enum {string} */
                            state: "event" | "off" | "counted" | "last" | "moved" | "begins";
                            name?: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "obligations.reopen": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        paragraph: string;
                        name: string;
                        debtor: {
                            kind: string;
                            id: string | null;
                            name: string;
                        };
                        creditor: {
                            kind: string;
                            id: string | null;
                            name: string;
                        };
                        subjectKind: string;
                        subjectId: string;
                        label: string;
                        anchorAt: string;
                        beginsAt: string | null;
                        dueAt: string;
                        /** @enum {string} */
                        state: "open" | "kept" | "excused";
                        late: boolean;
                        lateNoticedAt: string | null;
                        closedAt: string | null;
                        excuse: string | null;
                        evidence: {
                            [key: string]: unknown;
                        };
                        reading: {
                            edition: number;
                            effectiveFrom: string;
                            text: string;
                            anchor: string;
                            stops: string;
                            doesNotStop: string;
                            policy: boolean;
                            amount: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "hours" | "month" | "day-of-next-month" | "after-working-days" | "hours-before";
                            week: number | null;
                        };
                        usedShare: number;
                        days: {
                            day: string;
                            /** @enum {string} */
                            state: "event" | "off" | "counted" | "last" | "moved" | "begins";
                            name?: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "obligations.impact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    days: {
                        /** Format: date */
                        day: string;
                        week: 5 | 6;
                        /** @enum {string} */
                        effect: "off" | "working" | "plain";
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        open: number;
                        count: number;
                        items: {
                            id: string;
                            paragraph: string;
                            label: string;
                            subjectKind: string;
                            dueBefore: string;
                            dueAfter: string;
                            becomes: ("late" | "in-time") | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "obligations.list-moves": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            dueBefore: string;
                            dueAfter: string;
                            versionBefore: number;
                            versionAfter: number;
                            changeId: string | null;
                            movedByName: string;
                            unnoticedLateAt: string | null;
                            at: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "recipients.search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    q: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {string} */
                            kind: "individual" | "legal_entity";
                            name: string;
                            region: string | null;
                            phone: string | null;
                            email: string | null;
                            number: string | null;
                            erased: boolean;
                        }[];
                        more: boolean;
                        /** @enum {string} */
                        by: "number" | "email" | "phone" | "name";
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "recipients.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    kind: "individual" | "legal_entity";
                    language?: ("kk" | "ru" | "en") | null;
                    region?: string | null;
                    postalAddress?: string;
                    number?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "individual" | "legal_entity";
                        name: string;
                        otherNames: string[];
                        language: ("kk" | "ru" | "en") | null;
                        region: string | null;
                        postalAddress: string;
                        revision: number;
                        createdAt: string;
                        changedAt: string | null;
                        changedBy: string | null;
                        erasedAt: string | null;
                        number: {
                            /** @enum {string} */
                            kind: "iin" | "bin";
                            masked: string;
                            test: boolean;
                        } | null;
                        addresses: {
                            id: string;
                            /** @enum {string} */
                            kind: "phone" | "email";
                            value: string;
                            preferred: boolean;
                            verified: boolean;
                            addedAt: string;
                            /** @description Since when letters to it come back: to be checked */
                            returnedAt: string | null;
                            others: {
                                id: string;
                                name: string;
                            }[];
                        }[];
                        consents: {
                            purpose: string;
                            given: boolean;
                            source: string;
                            reference: string;
                            at: string;
                            recordedBy: string | null;
                        }[];
                        standing: {
                            sms: boolean | null;
                            "email-rating": boolean | null;
                            contact: boolean | null;
                        };
                        ties: {
                            id: string;
                            recipientId: string;
                            name: string;
                            /** @enum {string} */
                            kind: "individual" | "legal_entity";
                            position: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "recipients.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "individual" | "legal_entity";
                        name: string;
                        otherNames: string[];
                        language: ("kk" | "ru" | "en") | null;
                        region: string | null;
                        postalAddress: string;
                        revision: number;
                        createdAt: string;
                        changedAt: string | null;
                        changedBy: string | null;
                        erasedAt: string | null;
                        number: {
                            /** @enum {string} */
                            kind: "iin" | "bin";
                            masked: string;
                            test: boolean;
                        } | null;
                        addresses: {
                            id: string;
                            /** @enum {string} */
                            kind: "phone" | "email";
                            value: string;
                            preferred: boolean;
                            verified: boolean;
                            addedAt: string;
                            /** @description Since when letters to it come back: to be checked */
                            returnedAt: string | null;
                            others: {
                                id: string;
                                name: string;
                            }[];
                        }[];
                        consents: {
                            purpose: string;
                            given: boolean;
                            source: string;
                            reference: string;
                            at: string;
                            recordedBy: string | null;
                        }[];
                        standing: {
                            sms: boolean | null;
                            "email-rating": boolean | null;
                            contact: boolean | null;
                        };
                        ties: {
                            id: string;
                            recipientId: string;
                            name: string;
                            /** @enum {string} */
                            kind: "individual" | "legal_entity";
                            position: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "recipients.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @enum {string} */
                    kind?: "individual" | "legal_entity";
                    language?: ("kk" | "ru" | "en") | null;
                    region?: string | null;
                    postalAddress?: string;
                    number?: string | null;
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "individual" | "legal_entity";
                        name: string;
                        otherNames: string[];
                        language: ("kk" | "ru" | "en") | null;
                        region: string | null;
                        postalAddress: string;
                        revision: number;
                        createdAt: string;
                        changedAt: string | null;
                        changedBy: string | null;
                        erasedAt: string | null;
                        number: {
                            /** @enum {string} */
                            kind: "iin" | "bin";
                            masked: string;
                            test: boolean;
                        } | null;
                        addresses: {
                            id: string;
                            /** @enum {string} */
                            kind: "phone" | "email";
                            value: string;
                            preferred: boolean;
                            verified: boolean;
                            addedAt: string;
                            /** @description Since when letters to it come back: to be checked */
                            returnedAt: string | null;
                            others: {
                                id: string;
                                name: string;
                            }[];
                        }[];
                        consents: {
                            purpose: string;
                            given: boolean;
                            source: string;
                            reference: string;
                            at: string;
                            recordedBy: string | null;
                        }[];
                        standing: {
                            sms: boolean | null;
                            "email-rating": boolean | null;
                            contact: boolean | null;
                        };
                        ties: {
                            id: string;
                            recipientId: string;
                            name: string;
                            /** @enum {string} */
                            kind: "individual" | "legal_entity";
                            position: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "recipients.reveal": {
        parameters: {
            query?: never;
            header?: {
                /** @description Why, percent-encoded UTF-8; 5 to 500 signs */
                "x-why"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "iin" | "bin";
                        value: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "recipients.add-address": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "phone" | "email";
                    value: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "individual" | "legal_entity";
                        name: string;
                        otherNames: string[];
                        language: ("kk" | "ru" | "en") | null;
                        region: string | null;
                        postalAddress: string;
                        revision: number;
                        createdAt: string;
                        changedAt: string | null;
                        changedBy: string | null;
                        erasedAt: string | null;
                        number: {
                            /** @enum {string} */
                            kind: "iin" | "bin";
                            masked: string;
                            test: boolean;
                        } | null;
                        addresses: {
                            id: string;
                            /** @enum {string} */
                            kind: "phone" | "email";
                            value: string;
                            preferred: boolean;
                            verified: boolean;
                            addedAt: string;
                            /** @description Since when letters to it come back: to be checked */
                            returnedAt: string | null;
                            others: {
                                id: string;
                                name: string;
                            }[];
                        }[];
                        consents: {
                            purpose: string;
                            given: boolean;
                            source: string;
                            reference: string;
                            at: string;
                            recordedBy: string | null;
                        }[];
                        standing: {
                            sms: boolean | null;
                            "email-rating": boolean | null;
                            contact: boolean | null;
                        };
                        ties: {
                            id: string;
                            recipientId: string;
                            name: string;
                            /** @enum {string} */
                            kind: "individual" | "legal_entity";
                            position: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "recipients.remove-address": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                addressId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "individual" | "legal_entity";
                        name: string;
                        otherNames: string[];
                        language: ("kk" | "ru" | "en") | null;
                        region: string | null;
                        postalAddress: string;
                        revision: number;
                        createdAt: string;
                        changedAt: string | null;
                        changedBy: string | null;
                        erasedAt: string | null;
                        number: {
                            /** @enum {string} */
                            kind: "iin" | "bin";
                            masked: string;
                            test: boolean;
                        } | null;
                        addresses: {
                            id: string;
                            /** @enum {string} */
                            kind: "phone" | "email";
                            value: string;
                            preferred: boolean;
                            verified: boolean;
                            addedAt: string;
                            /** @description Since when letters to it come back: to be checked */
                            returnedAt: string | null;
                            others: {
                                id: string;
                                name: string;
                            }[];
                        }[];
                        consents: {
                            purpose: string;
                            given: boolean;
                            source: string;
                            reference: string;
                            at: string;
                            recordedBy: string | null;
                        }[];
                        standing: {
                            sms: boolean | null;
                            "email-rating": boolean | null;
                            contact: boolean | null;
                        };
                        ties: {
                            id: string;
                            recipientId: string;
                            name: string;
                            /** @enum {string} */
                            kind: "individual" | "legal_entity";
                            position: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "recipients.change-address": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                addressId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {boolean} */
                    preferred?: true;
                    verified?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "individual" | "legal_entity";
                        name: string;
                        otherNames: string[];
                        language: ("kk" | "ru" | "en") | null;
                        region: string | null;
                        postalAddress: string;
                        revision: number;
                        createdAt: string;
                        changedAt: string | null;
                        changedBy: string | null;
                        erasedAt: string | null;
                        number: {
                            /** @enum {string} */
                            kind: "iin" | "bin";
                            masked: string;
                            test: boolean;
                        } | null;
                        addresses: {
                            id: string;
                            /** @enum {string} */
                            kind: "phone" | "email";
                            value: string;
                            preferred: boolean;
                            verified: boolean;
                            addedAt: string;
                            /** @description Since when letters to it come back: to be checked */
                            returnedAt: string | null;
                            others: {
                                id: string;
                                name: string;
                            }[];
                        }[];
                        consents: {
                            purpose: string;
                            given: boolean;
                            source: string;
                            reference: string;
                            at: string;
                            recordedBy: string | null;
                        }[];
                        standing: {
                            sms: boolean | null;
                            "email-rating": boolean | null;
                            contact: boolean | null;
                        };
                        ties: {
                            id: string;
                            recipientId: string;
                            name: string;
                            /** @enum {string} */
                            kind: "individual" | "legal_entity";
                            position: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "recipients.record-consent": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    purpose: "sms" | "email-rating" | "contact";
                    given: boolean;
                    /** @enum {string} */
                    source: "call" | "letter" | "form" | "operator";
                    /** @default  */
                    reference?: string;
                    at?: unknown;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "individual" | "legal_entity";
                        name: string;
                        otherNames: string[];
                        language: ("kk" | "ru" | "en") | null;
                        region: string | null;
                        postalAddress: string;
                        revision: number;
                        createdAt: string;
                        changedAt: string | null;
                        changedBy: string | null;
                        erasedAt: string | null;
                        number: {
                            /** @enum {string} */
                            kind: "iin" | "bin";
                            masked: string;
                            test: boolean;
                        } | null;
                        addresses: {
                            id: string;
                            /** @enum {string} */
                            kind: "phone" | "email";
                            value: string;
                            preferred: boolean;
                            verified: boolean;
                            addedAt: string;
                            /** @description Since when letters to it come back: to be checked */
                            returnedAt: string | null;
                            others: {
                                id: string;
                                name: string;
                            }[];
                        }[];
                        consents: {
                            purpose: string;
                            given: boolean;
                            source: string;
                            reference: string;
                            at: string;
                            recordedBy: string | null;
                        }[];
                        standing: {
                            sms: boolean | null;
                            "email-rating": boolean | null;
                            contact: boolean | null;
                        };
                        ties: {
                            id: string;
                            recipientId: string;
                            name: string;
                            /** @enum {string} */
                            kind: "individual" | "legal_entity";
                            position: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "recipients.add-tie": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    otherId: string;
                    /** @default  */
                    position?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "individual" | "legal_entity";
                        name: string;
                        otherNames: string[];
                        language: ("kk" | "ru" | "en") | null;
                        region: string | null;
                        postalAddress: string;
                        revision: number;
                        createdAt: string;
                        changedAt: string | null;
                        changedBy: string | null;
                        erasedAt: string | null;
                        number: {
                            /** @enum {string} */
                            kind: "iin" | "bin";
                            masked: string;
                            test: boolean;
                        } | null;
                        addresses: {
                            id: string;
                            /** @enum {string} */
                            kind: "phone" | "email";
                            value: string;
                            preferred: boolean;
                            verified: boolean;
                            addedAt: string;
                            /** @description Since when letters to it come back: to be checked */
                            returnedAt: string | null;
                            others: {
                                id: string;
                                name: string;
                            }[];
                        }[];
                        consents: {
                            purpose: string;
                            given: boolean;
                            source: string;
                            reference: string;
                            at: string;
                            recordedBy: string | null;
                        }[];
                        standing: {
                            sms: boolean | null;
                            "email-rating": boolean | null;
                            contact: boolean | null;
                        };
                        ties: {
                            id: string;
                            recipientId: string;
                            name: string;
                            /** @enum {string} */
                            kind: "individual" | "legal_entity";
                            position: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "recipients.remove-tie": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                tieId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "individual" | "legal_entity";
                        name: string;
                        otherNames: string[];
                        language: ("kk" | "ru" | "en") | null;
                        region: string | null;
                        postalAddress: string;
                        revision: number;
                        createdAt: string;
                        changedAt: string | null;
                        changedBy: string | null;
                        erasedAt: string | null;
                        number: {
                            /** @enum {string} */
                            kind: "iin" | "bin";
                            masked: string;
                            test: boolean;
                        } | null;
                        addresses: {
                            id: string;
                            /** @enum {string} */
                            kind: "phone" | "email";
                            value: string;
                            preferred: boolean;
                            verified: boolean;
                            addedAt: string;
                            /** @description Since when letters to it come back: to be checked */
                            returnedAt: string | null;
                            others: {
                                id: string;
                                name: string;
                            }[];
                        }[];
                        consents: {
                            purpose: string;
                            given: boolean;
                            source: string;
                            reference: string;
                            at: string;
                            recordedBy: string | null;
                        }[];
                        standing: {
                            sms: boolean | null;
                            "email-rating": boolean | null;
                            contact: boolean | null;
                        };
                        ties: {
                            id: string;
                            recipientId: string;
                            name: string;
                            /** @enum {string} */
                            kind: "individual" | "legal_entity";
                            position: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "recipients.duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {string} */
                            kind: "individual" | "legal_entity";
                            name: string;
                            by: ("phone" | "email")[];
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "recipients.merges": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            recipientId: string;
                            survivorId: string;
                            name: string;
                            why: string;
                            mergedAt: string;
                            mergedBy: string | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "recipients.preview-merge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                otherId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        survivor: {
                            person: {
                                id: string;
                                /** @enum {string} */
                                kind: "individual" | "legal_entity";
                                name: string;
                                otherNames: string[];
                                language: ("kk" | "ru" | "en") | null;
                                region: string | null;
                                postalAddress: string;
                                revision: number;
                                createdAt: string;
                                changedAt: string | null;
                                changedBy: string | null;
                                erasedAt: string | null;
                                number: {
                                    /** @enum {string} */
                                    kind: "iin" | "bin";
                                    masked: string;
                                    test: boolean;
                                } | null;
                                addresses: {
                                    id: string;
                                    /** @enum {string} */
                                    kind: "phone" | "email";
                                    value: string;
                                    preferred: boolean;
                                    verified: boolean;
                                    addedAt: string;
                                    /** @description Since when letters to it come back: to be checked */
                                    returnedAt: string | null;
                                    others: {
                                        id: string;
                                        name: string;
                                    }[];
                                }[];
                                consents: {
                                    purpose: string;
                                    given: boolean;
                                    source: string;
                                    reference: string;
                                    at: string;
                                    recordedBy: string | null;
                                }[];
                                standing: {
                                    sms: boolean | null;
                                    "email-rating": boolean | null;
                                    contact: boolean | null;
                                };
                                ties: {
                                    id: string;
                                    recipientId: string;
                                    name: string;
                                    /** @enum {string} */
                                    kind: "individual" | "legal_entity";
                                    position: string;
                                }[];
                            };
                            held: {
                                [key: string]: number;
                            };
                        };
                        joined: {
                            person: {
                                id: string;
                                /** @enum {string} */
                                kind: "individual" | "legal_entity";
                                name: string;
                                otherNames: string[];
                                language: ("kk" | "ru" | "en") | null;
                                region: string | null;
                                postalAddress: string;
                                revision: number;
                                createdAt: string;
                                changedAt: string | null;
                                changedBy: string | null;
                                erasedAt: string | null;
                                number: {
                                    /** @enum {string} */
                                    kind: "iin" | "bin";
                                    masked: string;
                                    test: boolean;
                                } | null;
                                addresses: {
                                    id: string;
                                    /** @enum {string} */
                                    kind: "phone" | "email";
                                    value: string;
                                    preferred: boolean;
                                    verified: boolean;
                                    addedAt: string;
                                    /** @description Since when letters to it come back: to be checked */
                                    returnedAt: string | null;
                                    others: {
                                        id: string;
                                        name: string;
                                    }[];
                                }[];
                                consents: {
                                    purpose: string;
                                    given: boolean;
                                    source: string;
                                    reference: string;
                                    at: string;
                                    recordedBy: string | null;
                                }[];
                                standing: {
                                    sms: boolean | null;
                                    "email-rating": boolean | null;
                                    contact: boolean | null;
                                };
                                ties: {
                                    id: string;
                                    recipientId: string;
                                    name: string;
                                    /** @enum {string} */
                                    kind: "individual" | "legal_entity";
                                    position: string;
                                }[];
                            };
                            held: {
                                [key: string]: number;
                            };
                        };
                        refused: {
                            code: string;
                            words: string;
                        } | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "recipients.merge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    otherId: string;
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "individual" | "legal_entity";
                        name: string;
                        otherNames: string[];
                        language: ("kk" | "ru" | "en") | null;
                        region: string | null;
                        postalAddress: string;
                        revision: number;
                        createdAt: string;
                        changedAt: string | null;
                        changedBy: string | null;
                        erasedAt: string | null;
                        number: {
                            /** @enum {string} */
                            kind: "iin" | "bin";
                            masked: string;
                            test: boolean;
                        } | null;
                        addresses: {
                            id: string;
                            /** @enum {string} */
                            kind: "phone" | "email";
                            value: string;
                            preferred: boolean;
                            verified: boolean;
                            addedAt: string;
                            /** @description Since when letters to it come back: to be checked */
                            returnedAt: string | null;
                            others: {
                                id: string;
                                name: string;
                            }[];
                        }[];
                        consents: {
                            purpose: string;
                            given: boolean;
                            source: string;
                            reference: string;
                            at: string;
                            recordedBy: string | null;
                        }[];
                        standing: {
                            sms: boolean | null;
                            "email-rating": boolean | null;
                            contact: boolean | null;
                        };
                        ties: {
                            id: string;
                            recipientId: string;
                            name: string;
                            /** @enum {string} */
                            kind: "individual" | "legal_entity";
                            position: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "recipients.unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    why: string;
                    /** @default [] */
                    addressIds?: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "individual" | "legal_entity";
                        name: string;
                        otherNames: string[];
                        language: ("kk" | "ru" | "en") | null;
                        region: string | null;
                        postalAddress: string;
                        revision: number;
                        createdAt: string;
                        changedAt: string | null;
                        changedBy: string | null;
                        erasedAt: string | null;
                        number: {
                            /** @enum {string} */
                            kind: "iin" | "bin";
                            masked: string;
                            test: boolean;
                        } | null;
                        addresses: {
                            id: string;
                            /** @enum {string} */
                            kind: "phone" | "email";
                            value: string;
                            preferred: boolean;
                            verified: boolean;
                            addedAt: string;
                            /** @description Since when letters to it come back: to be checked */
                            returnedAt: string | null;
                            others: {
                                id: string;
                                name: string;
                            }[];
                        }[];
                        consents: {
                            purpose: string;
                            given: boolean;
                            source: string;
                            reference: string;
                            at: string;
                            recordedBy: string | null;
                        }[];
                        standing: {
                            sms: boolean | null;
                            "email-rating": boolean | null;
                            contact: boolean | null;
                        };
                        ties: {
                            id: string;
                            recipientId: string;
                            name: string;
                            /** @enum {string} */
                            kind: "individual" | "legal_entity";
                            position: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "recipients.timeline": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            kind: string;
                            id: string;
                            at: string;
                            title: string;
                            number: string | null;
                            state: string;
                            mark: number | null;
                            operator: string | null;
                            waitMs: number | null;
                            talkMs: number | null;
                            due: string | null;
                            ofId: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "recipients.list-copies": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            recipientId: string;
                            /** @enum {string} */
                            language: "kk" | "ru" | "en";
                            why: string;
                            /** @enum {string} */
                            state: "queued" | "ready" | "expired";
                            done: number;
                            total: number;
                            askedAt: string;
                            askedBy: string;
                            expiresAt: string | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "recipients.ask-copy": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    language: "kk" | "ru" | "en";
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        recipientId: string;
                        /** @enum {string} */
                        language: "kk" | "ru" | "en";
                        why: string;
                        /** @enum {string} */
                        state: "queued" | "ready" | "expired";
                        done: number;
                        total: number;
                        askedAt: string;
                        askedBy: string;
                        expiresAt: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "recipients.fetch-copy": {
        parameters: {
            query?: {
                format?: "json" | "html";
            };
            header?: never;
            path: {
                id: string;
                copyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "recipients.preview-erasure": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        held: {
                            [key: string]: number;
                        };
                        kept: {
                            what: string;
                            basis: string;
                            /** @enum {string} */
                            until: "retention" | "always";
                        }[];
                        refused: {
                            code: string;
                            words: string;
                        } | null;
                        proposal: {
                            id: string;
                            payload: {
                                requestNumber: string;
                                requestedOn: string;
                                ids: string[];
                            };
                            why: string;
                            /** @enum {string} */
                            state: "proposed" | "confirmed" | "refused" | "withdrawn";
                            proposedBy: {
                                id: string;
                                name: string;
                            };
                            proposedAt: string;
                            decidedBy: {
                                id: string;
                                name: string;
                            } | null;
                            decidedAt: string | null;
                            decisionWhy: string | null;
                            mine: boolean;
                            recipientId: string;
                        } | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "recipients.propose-erasure": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    requestNumber: string;
                    /** Format: date */
                    requestedOn: string;
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        payload: {
                            requestNumber: string;
                            requestedOn: string;
                            ids: string[];
                        };
                        why: string;
                        /** @enum {string} */
                        state: "proposed" | "confirmed" | "refused" | "withdrawn";
                        proposedBy: {
                            id: string;
                            name: string;
                        };
                        proposedAt: string;
                        decidedBy: {
                            id: string;
                            name: string;
                        } | null;
                        decidedAt: string | null;
                        decisionWhy: string | null;
                        mine: boolean;
                        recipientId: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "recipients.list-erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            payload: {
                                requestNumber: string;
                                requestedOn: string;
                                ids: string[];
                            };
                            why: string;
                            /** @enum {string} */
                            state: "proposed" | "confirmed" | "refused" | "withdrawn";
                            proposedBy: {
                                id: string;
                                name: string;
                            };
                            proposedAt: string;
                            decidedBy: {
                                id: string;
                                name: string;
                            } | null;
                            decidedAt: string | null;
                            decisionWhy: string | null;
                            mine: boolean;
                            recipientId: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "recipients.confirm-erasure": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        payload: {
                            requestNumber: string;
                            requestedOn: string;
                            ids: string[];
                        };
                        why: string;
                        /** @enum {string} */
                        state: "proposed" | "confirmed" | "refused" | "withdrawn";
                        proposedBy: {
                            id: string;
                            name: string;
                        };
                        proposedAt: string;
                        decidedBy: {
                            id: string;
                            name: string;
                        } | null;
                        decidedAt: string | null;
                        decisionWhy: string | null;
                        mine: boolean;
                        recipientId: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "recipients.refuse-erasure": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        payload: {
                            requestNumber: string;
                            requestedOn: string;
                            ids: string[];
                        };
                        why: string;
                        /** @enum {string} */
                        state: "proposed" | "confirmed" | "refused" | "withdrawn";
                        proposedBy: {
                            id: string;
                            name: string;
                        };
                        proposedAt: string;
                        decidedBy: {
                            id: string;
                            name: string;
                        } | null;
                        decidedAt: string | null;
                        decisionWhy: string | null;
                        mine: boolean;
                        recipientId: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "recipients.withdraw-erasure": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        payload: {
                            requestNumber: string;
                            requestedOn: string;
                            ids: string[];
                        };
                        why: string;
                        /** @enum {string} */
                        state: "proposed" | "confirmed" | "refused" | "withdrawn";
                        proposedBy: {
                            id: string;
                            name: string;
                        };
                        proposedAt: string;
                        decidedBy: {
                            id: string;
                            name: string;
                        } | null;
                        decidedAt: string | null;
                        decisionWhy: string | null;
                        mine: boolean;
                        recipientId: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "organizations.list-regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            kato: string;
                            name: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "organizations.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            code: string;
                            kind: string;
                            name: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "organizations.card": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        code: string;
                        kind: string;
                        name: {
                            kk: string;
                            ru: string;
                            en: string;
                        };
                        phone: string | null;
                        email: string | null;
                        address: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "organizations.list-corrections-of": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            payload: {
                                name: {
                                    kk: string;
                                    ru: string;
                                    en: string;
                                };
                                phone: string | null;
                                email: string | null;
                                address: string | null;
                                organizationId: string;
                            };
                            why: string;
                            /** @enum {string} */
                            state: "proposed" | "confirmed" | "refused" | "withdrawn";
                            proposedBy: {
                                id: string;
                                name: string;
                            };
                            proposedAt: string;
                            decidedBy: {
                                id: string;
                                name: string;
                            } | null;
                            decidedAt: string | null;
                            decisionWhy: string | null;
                            mine: boolean;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "organizations.propose-card": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: {
                        kk: string;
                        ru: string;
                        en: string;
                    };
                    phone: string | null;
                    email: string | null;
                    address: string | null;
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        payload: {
                            name: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                            phone: string | null;
                            email: string | null;
                            address: string | null;
                            organizationId: string;
                        };
                        why: string;
                        /** @enum {string} */
                        state: "proposed" | "confirmed" | "refused" | "withdrawn";
                        proposedBy: {
                            id: string;
                            name: string;
                        };
                        proposedAt: string;
                        decidedBy: {
                            id: string;
                            name: string;
                        } | null;
                        decidedAt: string | null;
                        decisionWhy: string | null;
                        mine: boolean;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "organizations.withdraw-card": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                correctionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        payload: {
                            name: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                            phone: string | null;
                            email: string | null;
                            address: string | null;
                            organizationId: string;
                        };
                        why: string;
                        /** @enum {string} */
                        state: "proposed" | "confirmed" | "refused" | "withdrawn";
                        proposedBy: {
                            id: string;
                            name: string;
                        };
                        proposedAt: string;
                        decidedBy: {
                            id: string;
                            name: string;
                        } | null;
                        decidedAt: string | null;
                        decisionWhy: string | null;
                        mine: boolean;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "organizations.list-corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            payload: {
                                name: {
                                    kk: string;
                                    ru: string;
                                    en: string;
                                };
                                phone: string | null;
                                email: string | null;
                                address: string | null;
                                organizationId: string;
                            };
                            why: string;
                            /** @enum {string} */
                            state: "proposed" | "confirmed" | "refused" | "withdrawn";
                            proposedBy: {
                                id: string;
                                name: string;
                            };
                            proposedAt: string;
                            decidedBy: {
                                id: string;
                                name: string;
                            } | null;
                            decidedAt: string | null;
                            decisionWhy: string | null;
                            mine: boolean;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "organizations.confirm-card": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        payload: {
                            name: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                            phone: string | null;
                            email: string | null;
                            address: string | null;
                            organizationId: string;
                        };
                        why: string;
                        /** @enum {string} */
                        state: "proposed" | "confirmed" | "refused" | "withdrawn";
                        proposedBy: {
                            id: string;
                            name: string;
                        };
                        proposedAt: string;
                        decidedBy: {
                            id: string;
                            name: string;
                        } | null;
                        decidedAt: string | null;
                        decisionWhy: string | null;
                        mine: boolean;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "organizations.refuse-card": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        payload: {
                            name: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                            phone: string | null;
                            email: string | null;
                            address: string | null;
                            organizationId: string;
                        };
                        why: string;
                        /** @enum {string} */
                        state: "proposed" | "confirmed" | "refused" | "withdrawn";
                        proposedBy: {
                            id: string;
                            name: string;
                        };
                        proposedAt: string;
                        decidedBy: {
                            id: string;
                            name: string;
                        } | null;
                        decidedAt: string | null;
                        decisionWhy: string | null;
                        mine: boolean;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "organizations.list-responsible": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            position: string | null;
                            phone: string | null;
                            email: string | null;
                            validFrom: string;
                            validTo: string | null;
                            /** @enum {string} */
                            standing: "coming" | "answers" | "replaced";
                            replacesId: string | null;
                            /** @enum {string} */
                            form: "system" | "phone" | "letter" | "other";
                            toldAt: string;
                            toldBy: string;
                            revision: number;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "organizations.name-responsible": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    position: (string | null) | "";
                    phone: (string | null) | "";
                    email: (string | null) | "";
                    /** Format: date */
                    validFrom: string;
                    /** @default null */
                    replacesId?: string | null;
                    /**
                     * @default system
                     * @enum {string}
                     */
                    form?: "system" | "phone" | "letter" | "other";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        position: string | null;
                        phone: string | null;
                        email: string | null;
                        validFrom: string;
                        validTo: string | null;
                        /** @enum {string} */
                        standing: "coming" | "answers" | "replaced";
                        replacesId: string | null;
                        /** @enum {string} */
                        form: "system" | "phone" | "letter" | "other";
                        toldAt: string;
                        toldBy: string;
                        revision: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "organizations.change-responsible": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    position: (string | null) | "";
                    phone: (string | null) | "";
                    email: (string | null) | "";
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        position: string | null;
                        phone: string | null;
                        email: string | null;
                        validFrom: string;
                        validTo: string | null;
                        /** @enum {string} */
                        standing: "coming" | "answers" | "replaced";
                        replacesId: string | null;
                        /** @enum {string} */
                        form: "system" | "phone" | "letter" | "other";
                        toldAt: string;
                        toldBy: string;
                        revision: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "presence.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        presence: "here" | "away" | "gone";
                        awayReason: string | null;
                        onQueue: boolean;
                        notRespondingSince: string | null;
                        since: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "presence.change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    presence: "here" | "away" | "gone";
                    onQueue: boolean;
                    awayReason?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        presence: "here" | "away" | "gone";
                        awayReason: string | null;
                        onQueue: boolean;
                        notRespondingSince: string | null;
                        since: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "notifications.list": {
        parameters: {
            query?: {
                state?: "queued" | "held" | "sending" | "unsure" | "sent" | "delivered" | "failed" | "dead" | "read";
                undecided?: string;
                channel?: "mail" | "sms" | "screen";
                template?: string;
                to?: string;
                from?: string;
                until?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            channel: string;
                            to: string;
                            receiverName: string | null;
                            subject: string;
                            body: string;
                            language: string;
                            template: string;
                            templateName: string;
                            /** @enum {string} */
                            state: "queued" | "held" | "sending" | "unsure" | "sent" | "delivered" | "failed" | "dead" | "read";
                            attempts: number;
                            nextAt: string;
                            lastError: string | null;
                            createdAt: string;
                            sentAt: string | null;
                            givenUpAt: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "notifications.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        channel: string;
                        to: string;
                        receiverName: string | null;
                        subject: string;
                        body: string;
                        language: string;
                        template: string;
                        templateName: string;
                        /** @enum {string} */
                        state: "queued" | "held" | "sending" | "unsure" | "sent" | "delivered" | "failed" | "dead" | "read";
                        attempts: number;
                        nextAt: string;
                        lastError: string | null;
                        createdAt: string;
                        sentAt: string | null;
                        givenUpAt: string | null;
                        edition: number | null;
                        urgent: boolean;
                        purpose: string | null;
                        waitsFor: string | null;
                        response: string | null;
                        relatedKind: string | null;
                        relatedId: string | null;
                        deliveredAt: string | null;
                        readAt: string | null;
                        unsubscribedAt: string | null;
                        actions: ("again" | "readdress" | "give-up" | "arrived")[];
                        steps: {
                            at: string;
                            kind: string;
                            detail: string;
                            actor: string | null;
                            why: string | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "notifications.again": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        channel: string;
                        to: string;
                        receiverName: string | null;
                        subject: string;
                        body: string;
                        language: string;
                        template: string;
                        templateName: string;
                        /** @enum {string} */
                        state: "queued" | "held" | "sending" | "unsure" | "sent" | "delivered" | "failed" | "dead" | "read";
                        attempts: number;
                        nextAt: string;
                        lastError: string | null;
                        createdAt: string;
                        sentAt: string | null;
                        givenUpAt: string | null;
                        edition: number | null;
                        urgent: boolean;
                        purpose: string | null;
                        waitsFor: string | null;
                        response: string | null;
                        relatedKind: string | null;
                        relatedId: string | null;
                        deliveredAt: string | null;
                        readAt: string | null;
                        unsubscribedAt: string | null;
                        actions: ("again" | "readdress" | "give-up" | "arrived")[];
                        steps: {
                            at: string;
                            kind: string;
                            detail: string;
                            actor: string | null;
                            why: string | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "notifications.readdress": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to: string;
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        channel: string;
                        to: string;
                        receiverName: string | null;
                        subject: string;
                        body: string;
                        language: string;
                        template: string;
                        templateName: string;
                        /** @enum {string} */
                        state: "queued" | "held" | "sending" | "unsure" | "sent" | "delivered" | "failed" | "dead" | "read";
                        attempts: number;
                        nextAt: string;
                        lastError: string | null;
                        createdAt: string;
                        sentAt: string | null;
                        givenUpAt: string | null;
                        edition: number | null;
                        urgent: boolean;
                        purpose: string | null;
                        waitsFor: string | null;
                        response: string | null;
                        relatedKind: string | null;
                        relatedId: string | null;
                        deliveredAt: string | null;
                        readAt: string | null;
                        unsubscribedAt: string | null;
                        actions: ("again" | "readdress" | "give-up" | "arrived")[];
                        steps: {
                            at: string;
                            kind: string;
                            detail: string;
                            actor: string | null;
                            why: string | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "notifications.arrived": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        channel: string;
                        to: string;
                        receiverName: string | null;
                        subject: string;
                        body: string;
                        language: string;
                        template: string;
                        templateName: string;
                        /** @enum {string} */
                        state: "queued" | "held" | "sending" | "unsure" | "sent" | "delivered" | "failed" | "dead" | "read";
                        attempts: number;
                        nextAt: string;
                        lastError: string | null;
                        createdAt: string;
                        sentAt: string | null;
                        givenUpAt: string | null;
                        edition: number | null;
                        urgent: boolean;
                        purpose: string | null;
                        waitsFor: string | null;
                        response: string | null;
                        relatedKind: string | null;
                        relatedId: string | null;
                        deliveredAt: string | null;
                        readAt: string | null;
                        unsubscribedAt: string | null;
                        actions: ("again" | "readdress" | "give-up" | "arrived")[];
                        steps: {
                            at: string;
                            kind: string;
                            detail: string;
                            actor: string | null;
                            why: string | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "notifications.giveUp": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        channel: string;
                        to: string;
                        receiverName: string | null;
                        subject: string;
                        body: string;
                        language: string;
                        template: string;
                        templateName: string;
                        /** @enum {string} */
                        state: "queued" | "held" | "sending" | "unsure" | "sent" | "delivered" | "failed" | "dead" | "read";
                        attempts: number;
                        nextAt: string;
                        lastError: string | null;
                        createdAt: string;
                        sentAt: string | null;
                        givenUpAt: string | null;
                        edition: number | null;
                        urgent: boolean;
                        purpose: string | null;
                        waitsFor: string | null;
                        response: string | null;
                        relatedKind: string | null;
                        relatedId: string | null;
                        deliveredAt: string | null;
                        readAt: string | null;
                        unsubscribedAt: string | null;
                        actions: ("again" | "readdress" | "give-up" | "arrived")[];
                        steps: {
                            at: string;
                            kind: string;
                            detail: string;
                            actor: string | null;
                            why: string | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "templates.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            /** @enum {string} */
                            channel: "mail" | "sms" | "screen";
                            name: string;
                            when: string;
                            purpose: string | null;
                            urgent: boolean;
                            edition: number;
                            /** @enum {string} */
                            source: "shipped" | "person";
                            savedAt: string | null;
                            savedBy: string | null;
                            differs: boolean;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "templates.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                channel: "mail" | "sms" | "screen";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        /** @enum {string} */
                        channel: "mail" | "sms" | "screen";
                        name: string;
                        when: string;
                        purpose: string | null;
                        urgent: boolean;
                        edition: number;
                        /** @enum {string} */
                        source: "shipped" | "person";
                        savedAt: string | null;
                        savedBy: string | null;
                        differs: boolean;
                        words: {
                            kk: {
                                subject: string;
                                body: string;
                            };
                            ru: {
                                subject: string;
                                body: string;
                            };
                            en: {
                                subject: string;
                                body: string;
                            };
                        };
                        why: string;
                        shipped: {
                            kk: {
                                subject: string;
                                body: string;
                            };
                            ru: {
                                subject: string;
                                body: string;
                            };
                            en: {
                                subject: string;
                                body: string;
                            };
                        };
                        params: {
                            name: string;
                            sample: string;
                            needed: boolean;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "templates.save": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                channel: "mail" | "sms" | "screen";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    words: {
                        kk: {
                            subject: string;
                            body: string;
                        };
                        ru: {
                            subject: string;
                            body: string;
                        };
                        en: {
                            subject: string;
                            body: string;
                        };
                    };
                    edition: number;
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        /** @enum {string} */
                        channel: "mail" | "sms" | "screen";
                        name: string;
                        when: string;
                        purpose: string | null;
                        urgent: boolean;
                        edition: number;
                        /** @enum {string} */
                        source: "shipped" | "person";
                        savedAt: string | null;
                        savedBy: string | null;
                        differs: boolean;
                        words: {
                            kk: {
                                subject: string;
                                body: string;
                            };
                            ru: {
                                subject: string;
                                body: string;
                            };
                            en: {
                                subject: string;
                                body: string;
                            };
                        };
                        why: string;
                        shipped: {
                            kk: {
                                subject: string;
                                body: string;
                            };
                            ru: {
                                subject: string;
                                body: string;
                            };
                            en: {
                                subject: string;
                                body: string;
                            };
                        };
                        params: {
                            name: string;
                            sample: string;
                            needed: boolean;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "templates.history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                channel: "mail" | "sms" | "screen";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            edition: number;
                            words: {
                                kk: {
                                    subject: string;
                                    body: string;
                                };
                                ru: {
                                    subject: string;
                                    body: string;
                                };
                                en: {
                                    subject: string;
                                    body: string;
                                };
                            };
                            /** @enum {string} */
                            source: "shipped" | "person";
                            savedAt: string;
                            savedBy: string;
                            why: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "templates.preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                channel: "mail" | "sms" | "screen";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    words: {
                        kk: {
                            subject: string;
                            body: string;
                        };
                        ru: {
                            subject: string;
                            body: string;
                        };
                        en: {
                            subject: string;
                            body: string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        previews: {
                            subject: string;
                            body: string;
                            /** @enum {string} */
                            language: "kk" | "ru" | "en";
                            sms: {
                                /** @enum {string} */
                                encoding: "GSM-7" | "UCS-2";
                                units: number;
                                segments: number;
                            } | null;
                        }[];
                        complaints: {
                            /** @enum {string} */
                            language: "kk" | "ru" | "en";
                            /** @enum {string} */
                            place: "subject" | "body";
                            detail: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "templates.revert": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                channel: "mail" | "sms" | "screen";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to: number;
                    edition: number;
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        /** @enum {string} */
                        channel: "mail" | "sms" | "screen";
                        name: string;
                        when: string;
                        purpose: string | null;
                        urgent: boolean;
                        edition: number;
                        /** @enum {string} */
                        source: "shipped" | "person";
                        savedAt: string | null;
                        savedBy: string | null;
                        differs: boolean;
                        words: {
                            kk: {
                                subject: string;
                                body: string;
                            };
                            ru: {
                                subject: string;
                                body: string;
                            };
                            en: {
                                subject: string;
                                body: string;
                            };
                        };
                        why: string;
                        shipped: {
                            kk: {
                                subject: string;
                                body: string;
                            };
                            ru: {
                                subject: string;
                                body: string;
                            };
                            en: {
                                subject: string;
                                body: string;
                            };
                        };
                        params: {
                            name: string;
                            sample: string;
                            needed: boolean;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "notices.list": {
        parameters: {
            query?: {
                unread?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            subject: string;
                            body: string;
                            language: string;
                            at: string;
                            readAt: string | null;
                            relatedKind: string | null;
                            relatedId: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "notices.count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unread: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "notices.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: "all" | string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unread: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "notifications.gatewayCall": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                secret: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "notifications.askUnsubscribe": {
        parameters: {
            query?: {
                lang?: string;
            };
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "notifications.unsubscribe": {
        parameters: {
            query?: {
                lang?: string;
            };
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "ratings.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            at: string;
                            /** @enum {string} */
                            subjectKind: "call" | "appeal";
                            subjectId: string;
                            accountId: string;
                            accountName: string;
                            spoke: string[];
                            mark: number;
                            language: string;
                            /** @enum {string} */
                            via: "keypad" | "link";
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "services.list": {
        parameters: {
            query?: {
                q?: string;
                organizationId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            code: string | null;
                            kind: string;
                            name: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                            organizationId: string | null;
                            accepted: boolean;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "knowledge.search": {
        parameters: {
            query: {
                q: string;
                lang?: "kk" | "ru" | "en";
                organizationId?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            articleId: string;
                            editionId: string;
                            edition: number;
                            /** @enum {string} */
                            language: "kk" | "ru" | "en";
                            languages: ("kk" | "ru" | "en")[];
                            title: string;
                            summary: string;
                            serviceId: string | null;
                            reviewOn: string;
                            /** @enum {string} */
                            state: "in_date" | "review_due";
                            snippet: {
                                text: string;
                                hit: boolean;
                            }[];
                        }[];
                        folded: boolean;
                        tookMs: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "knowledge.list-articles": {
        parameters: {
            query?: {
                cursor?: string;
                organizationId?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            articleId: string;
                            title: string;
                            languages: ("kk" | "ru" | "en")[];
                            edition: number;
                            reviewOn: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "knowledge.show-article": {
        parameters: {
            query?: {
                lang?: "kk" | "ru" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        articleId: string;
                        editionId: string;
                        edition: number;
                        /** @enum {string} */
                        language: "kk" | "ru" | "en";
                        languages: ("kk" | "ru" | "en")[];
                        title: string;
                        summary: string;
                        serviceId: string | null;
                        reviewOn: string;
                        /** @enum {string} */
                        state: "in_date" | "review_due";
                        body: string;
                        sourceAct: string;
                        publishedAt: string;
                        reviewed: boolean;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "appeals.list": {
        parameters: {
            query?: {
                q?: string;
                status?: "open" | "answered" | "exempt";
                channel?: "call" | "mail" | "web";
                messageId?: string;
                assignee?: "me" | "none";
                sort?: "due" | "received";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            number: string;
                            /** @enum {string} */
                            kind: "enquiry" | "appeal" | "complaint";
                            /** @enum {string} */
                            channel: "call" | "mail" | "web";
                            /** @enum {string} */
                            state: "open" | "answered" | "exempt";
                            receivedAt: string;
                            registeredAt: string;
                            /** @enum {string} */
                            language: "kk" | "ru" | "en";
                            applicant: string;
                            subject: string;
                            assigneeId: string | null;
                            assigneeName: string | null;
                            dueAt: string | null;
                            late: boolean;
                            flags: string[];
                            unparsable: boolean;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "appeals.register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "enquiry" | "appeal" | "complaint";
                    consultationId?: string | null;
                    recipientId?: string | null;
                    /** @enum {string} */
                    channel: "call" | "web";
                    /** @enum {string} */
                    language: "kk" | "ru" | "en";
                    applicant: string;
                    region?: string | null;
                    organizationId?: string | null;
                    serviceId?: string | null;
                    subject: string;
                    content: string;
                    measuresTaken?: string;
                    replyAddress?: (string | "") | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        number: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "appeals.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        number: string;
                        /** @enum {string} */
                        kind: "enquiry" | "appeal" | "complaint";
                        /** @enum {string} */
                        channel: "call" | "mail" | "web";
                        /** @enum {string} */
                        state: "open" | "answered" | "exempt";
                        receivedAt: string;
                        registeredAt: string;
                        /** @enum {string} */
                        language: "kk" | "ru" | "en";
                        applicant: string;
                        subject: string;
                        assigneeId: string | null;
                        assigneeName: string | null;
                        dueAt: string | null;
                        late: boolean;
                        flags: string[];
                        unparsable: boolean;
                        content: string;
                        region: string | null;
                        organizationId: string | null;
                        serviceId: string | null;
                        measuresTaken: string;
                        recipientId: string | null;
                        replyAddress: string | null;
                        /** @description Letters to that address come back */
                        replyDoubt: {
                            since: string;
                            why: string;
                        } | null;
                        consultationId: string | null;
                        takenAt: string | null;
                        answeredAt: string | null;
                        exemptReason: string | null;
                        messageId: string | null;
                        entries: {
                            id: string;
                            /** @enum {string} */
                            kind: "letter" | "acknowledgement" | "answer" | "note" | "call";
                            at: string;
                            authorName: string | null;
                            language: string;
                            subject: string;
                            body: string;
                            /** @description Stretches of `body` to show folded */
                            folds: {
                                from: number;
                                to: number;
                                /** @enum {string} */
                                kind: "quoted" | "signature";
                            }[];
                            attachments: {
                                name: string;
                                type: string;
                                size: number;
                            }[];
                            delivery: {
                                /** @enum {string} */
                                state: "queued" | "held" | "sending" | "unsure" | "sent" | "delivered" | "failed" | "dead" | "read";
                                attempts: number;
                                sentAt: string | null;
                                lastError: string | null;
                            } | null;
                            editions: {
                                editionId: string;
                                title: string;
                                edition: number;
                                language: string;
                                /** @enum {string} */
                                state: "in_date" | "review_due" | "superseded";
                            }[];
                        }[];
                        duty: {
                            id: string;
                            paragraph: string;
                            name: string;
                            debtor: {
                                kind: string;
                                id: string | null;
                                name: string;
                            };
                            creditor: {
                                kind: string;
                                id: string | null;
                                name: string;
                            };
                            subjectKind: string;
                            subjectId: string;
                            label: string;
                            anchorAt: string;
                            beginsAt: string | null;
                            dueAt: string;
                            /** @enum {string} */
                            state: "open" | "kept" | "excused";
                            late: boolean;
                            lateNoticedAt: string | null;
                            closedAt: string | null;
                            excuse: string | null;
                            evidence: {
                                [key: string]: unknown;
                            };
                            reading: {
                                edition: number;
                                effectiveFrom: string;
                                text: string;
                                anchor: string;
                                stops: string;
                                doesNotStop: string;
                                policy: boolean;
                                amount: number;
                                /** @enum {string} */
                                unit: "working-days" | "days" | "hours" | "month" | "day-of-next-month" | "after-working-days" | "hours-before";
                                week: number | null;
                            };
                            usedShare: number;
                        } | null;
                        /** @description Appeals it goes on from, and that go on from it */
                        links: {
                            id: string;
                            number: string;
                            subject: string;
                            /** @enum {string} */
                            state: "open" | "answered" | "exempt";
                            receivedAt: string;
                            /** @enum {string} */
                            direction: "earlier" | "later";
                            /** @enum {string} */
                            how: "references" | "token" | "number";
                            /** @enum {string} */
                            link: "linked" | "suggested" | "refused";
                        }[];
                        draft: {
                            body: string;
                            editionIds: string[];
                            editions: {
                                editionId: string;
                                title: string;
                                edition: number;
                                language: string;
                                /** @enum {string} */
                                state: "in_date" | "review_due" | "superseded";
                            }[];
                            revision: number;
                            savedAt: string;
                        } | null;
                        otherDrafts: {
                            accountName: string;
                            savedAt: string;
                        }[];
                        allowed: {
                            take: {
                                /** @enum {boolean} */
                                allowed: true;
                            } | {
                                /** @enum {boolean} */
                                allowed: false;
                                why: string;
                            };
                            release: {
                                /** @enum {boolean} */
                                allowed: true;
                            } | {
                                /** @enum {boolean} */
                                allowed: false;
                                why: string;
                            };
                            answer: {
                                /** @enum {boolean} */
                                allowed: true;
                            } | {
                                /** @enum {boolean} */
                                allowed: false;
                                why: string;
                            };
                            exempt: {
                                /** @enum {boolean} */
                                allowed: true;
                            } | {
                                /** @enum {boolean} */
                                allowed: false;
                                why: string;
                            };
                        };
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "appeals.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind?: "enquiry" | "appeal" | "complaint";
                    applicant?: string;
                    region?: string | null;
                    organizationId?: string | null;
                    serviceId?: string | null;
                    subject?: string;
                    measuresTaken?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "appeals.take": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "appeals.decideLink": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                earlierId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decision: "linked" | "refused";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "appeals.release": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "appeals.exempt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "appeals.draft": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                    editionIds: string[];
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                        savedAt: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "appeals.answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                    editionIds: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entryId: string;
                        /** @enum {string} */
                        state: "queued" | "held" | "sending" | "unsure" | "sent" | "delivered" | "failed" | "dead" | "read" | "given";
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "consultations.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        number: string;
                        /** @enum {string} */
                        channel: "call" | "mail" | "web";
                        callId: string | null;
                        recipientId: string | null;
                        operatorId: string;
                        /** @enum {string} */
                        language: "kk" | "ru" | "en";
                        serviceId: string | null;
                        topic: string;
                        outcome: ("answered" | "redirected" | "out_of_scope" | "appeal_registered" | "dropped") | null;
                        editionId: string | null;
                        edition: {
                            title: string;
                            edition: number;
                            /** @enum {string} */
                            language: "kk" | "ru" | "en";
                            /** @enum {string} */
                            state: "in_date" | "review_due";
                        } | null;
                        note: string;
                        revision: number;
                        startedAt: string;
                        savedAt: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "consultations.save": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    serviceId: string | null;
                    topic: string;
                    outcome: ("answered" | "redirected" | "out_of_scope" | "appeal_registered" | "dropped") | null;
                    editionId: string | null;
                    note: string;
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                        savedAt: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calls.wrap-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calls.extend-wrap-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dueAt: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calls.queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            name: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                            topic: string | null;
                            wrapUpSeconds: number;
                            extensionSeconds: number;
                            defaultCode: string | null;
                            codes: {
                                code: string;
                                name: {
                                    kk: string;
                                    ru: string;
                                    en: string;
                                };
                                active: boolean;
                            }[];
                            revision: number;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calls.change-queue": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    wrapUpSeconds: number;
                    extensionSeconds: number;
                    defaultCode: string;
                    codes: {
                        code: string;
                        name: {
                            kk: string;
                            ru: string;
                            en: string;
                        };
                        active: boolean;
                    }[];
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calls.menu": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        editions: {
                            number: number;
                            /** @enum {string} */
                            state: "draft" | "live" | "past";
                            menu: {
                                remember: boolean;
                                announcement: string | null;
                                nodes: {
                                    code: string;
                                    phrase: string;
                                    keys: ({
                                        /** @enum {string} */
                                        digit: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "*" | "#";
                                        /** @enum {string} */
                                        does: "go";
                                        node: string;
                                    } | {
                                        /** @enum {string} */
                                        digit: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "*" | "#";
                                        /** @enum {string} */
                                        does: "queue";
                                        /**
                                         * @default recipient
                                         * @enum {string}
                                         */
                                        audience: "recipient" | "state_body";
                                        /** @default general */
                                        queue: string;
                                    } | {
                                        /** @enum {string} */
                                        digit: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "*" | "#";
                                        /** @enum {string} */
                                        does: "repeat";
                                    })[];
                                }[];
                            };
                            trialNumbers: string[];
                            why: string;
                            revision: number;
                            savedByName: string;
                            savedAt: string;
                            liveAt: string | null;
                            liveByName: string | null;
                        }[];
                        plain: {
                            remember: boolean;
                            announcement: string | null;
                            nodes: {
                                code: string;
                                phrase: string;
                                keys: ({
                                    /** @enum {string} */
                                    digit: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "*" | "#";
                                    /** @enum {string} */
                                    does: "go";
                                    node: string;
                                } | {
                                    /** @enum {string} */
                                    digit: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "*" | "#";
                                    /** @enum {string} */
                                    does: "queue";
                                    /**
                                     * @default recipient
                                     * @enum {string}
                                     */
                                    audience: "recipient" | "state_body";
                                    /** @default general */
                                    queue: string;
                                } | {
                                    /** @enum {string} */
                                    digit: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "*" | "#";
                                    /** @enum {string} */
                                    does: "repeat";
                                })[];
                            }[];
                        };
                        faults: {
                            code: string;
                            node: string;
                            words: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calls.save-menu": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    menu: {
                        remember: boolean;
                        announcement: string | null;
                        nodes: {
                            code: string;
                            phrase: string;
                            keys: ({
                                /** @enum {string} */
                                digit: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "*" | "#";
                                /** @enum {string} */
                                does: "go";
                                node: string;
                            } | {
                                /** @enum {string} */
                                digit: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "*" | "#";
                                /** @enum {string} */
                                does: "queue";
                                /**
                                 * @default recipient
                                 * @enum {string}
                                 */
                                audience?: "recipient" | "state_body";
                                /** @default general */
                                queue?: string;
                            } | {
                                /** @enum {string} */
                                digit: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "*" | "#";
                                /** @enum {string} */
                                does: "repeat";
                            })[];
                        }[];
                    };
                    trialNumbers: string[];
                    revision: number | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calls.drop-menu-draft": {
        parameters: {
            query: {
                revision: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calls.put-menu-live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calls.walk-menu": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    menu: {
                        remember: boolean;
                        announcement: string | null;
                        nodes: {
                            code: string;
                            phrase: string;
                            keys: ({
                                /** @enum {string} */
                                digit: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "*" | "#";
                                /** @enum {string} */
                                does: "go";
                                node: string;
                            } | {
                                /** @enum {string} */
                                digit: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "*" | "#";
                                /** @enum {string} */
                                does: "queue";
                                /**
                                 * @default recipient
                                 * @enum {string}
                                 */
                                audience?: "recipient" | "state_body";
                                /** @default general */
                                queue?: string;
                            } | {
                                /** @enum {string} */
                                digit: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "*" | "#";
                                /** @enum {string} */
                                does: "repeat";
                            })[];
                        }[];
                    };
                    known: ("kk" | "ru" | "en") | null;
                    answers: ("0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "*" | "#" | "silence")[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        heard: ({
                            /** @enum {string} */
                            what: "said";
                            /** @enum {string} */
                            language: "kk" | "ru" | "en";
                            readonly phrases: string[];
                        } | {
                            /** @enum {string} */
                            what: "answered";
                            answer: string;
                            node: string | null;
                        } | {
                            /** @enum {string} */
                            what: "queue";
                            /** @enum {string} */
                            language: "kk" | "ru" | "en";
                            queue: string;
                            /** @enum {string} */
                            audience: "recipient" | "state_body" | "outgoing";
                        })[];
                        faults: {
                            code: string;
                            node: string;
                            words: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calls.phrases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            own: boolean;
                            revision: number | null;
                            spoken: {
                                kk: {
                                    words: string;
                                    /** @enum {string} */
                                    voice: "recorded" | "synthesized" | "none";
                                    milliseconds: number | null;
                                    by: {
                                        name: string;
                                        at: string;
                                    } | null;
                                    reviewed: {
                                        name: string;
                                        at: string;
                                    } | null;
                                };
                                ru: {
                                    words: string;
                                    /** @enum {string} */
                                    voice: "recorded" | "synthesized" | "none";
                                    milliseconds: number | null;
                                    by: {
                                        name: string;
                                        at: string;
                                    } | null;
                                    reviewed: {
                                        name: string;
                                        at: string;
                                    } | null;
                                };
                                en: {
                                    words: string;
                                    /** @enum {string} */
                                    voice: "recorded" | "synthesized" | "none";
                                    milliseconds: number | null;
                                    by: {
                                        name: string;
                                        at: string;
                                    } | null;
                                    reviewed: {
                                        name: string;
                                        at: string;
                                    } | null;
                                };
                            };
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calls.create-phrase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    words: {
                        kk: string;
                        ru: string;
                        en: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calls.change-phrase": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    words: {
                        kk: string;
                        ru: string;
                        en: string;
                    };
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calls.phrase-sound": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                language: "kk" | "ru" | "en";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calls.record-phrase": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                language: "kk" | "ru" | "en";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calls.drop-recorded": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                language: "kk" | "ru" | "en";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calls.review-phrase": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                language: "kk" | "ru" | "en";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calls.list": {
        parameters: {
            query?: {
                from?: unknown;
                to?: unknown;
                number?: string;
                operatorId?: string;
                state?: "greeting" | "menu" | "queued" | "offered" | "talking" | "held" | "noticing" | "rating" | "ended" | "calling";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            outgoing: boolean;
                            dialled: string;
                            callerNumber: string | null;
                            recipientId: string | null;
                            recipientName: string;
                            language: ("kk" | "ru" | "en") | null;
                            arrivedAt: string;
                            answeredAt: string | null;
                            endedAt: string | null;
                            /** @enum {string} */
                            state: "greeting" | "menu" | "queued" | "offered" | "talking" | "held" | "noticing" | "rating" | "ended" | "calling";
                            waitMs: number | null;
                            queueWaitMs: number | null;
                            talkMs: number | null;
                            endedBy: string | null;
                            abandonedIn: string | null;
                            operatorId: string | null;
                            operatorName: string | null;
                            mark: number | null;
                            consultationId: string | null;
                            /** @enum {string} */
                            recording: "none" | "recording" | "processing" | "ready" | "lost";
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calls.mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        offer: {
                            callId: string;
                            callerNumber: string | null;
                            language: ("kk" | "ru" | "en") | null;
                            recipientName: string;
                            offeredAt: string;
                            expiresAt: string;
                            waitingMs: number;
                        } | null;
                        call: {
                            id: string;
                            outgoing: boolean;
                            dialled: string;
                            callerNumber: string | null;
                            recipientId: string | null;
                            recipientName: string;
                            language: ("kk" | "ru" | "en") | null;
                            arrivedAt: string;
                            answeredAt: string | null;
                            endedAt: string | null;
                            /** @enum {string} */
                            state: "greeting" | "menu" | "queued" | "offered" | "talking" | "held" | "noticing" | "rating" | "ended" | "calling";
                            waitMs: number | null;
                            queueWaitMs: number | null;
                            talkMs: number | null;
                            endedBy: string | null;
                            abandonedIn: string | null;
                            operatorId: string | null;
                            operatorName: string | null;
                            mark: number | null;
                            consultationId: string | null;
                            /** @enum {string} */
                            recording: "none" | "recording" | "processing" | "ready" | "lost";
                            talkingSince: string;
                            heldSince: string | null;
                            timeline: {
                                /** @enum {string} */
                                stage: "calling" | "greeting" | "menu" | "queue" | "talk" | "hold" | "notice" | "rating";
                                from: string;
                                to: string | null;
                            }[];
                            region: string | null;
                            earlierCalls: number;
                            /** @enum {string} */
                            role: "talk" | "consult" | "conference";
                            muted: boolean;
                            party: {
                                name: string;
                                /** @enum {string} */
                                stage: "ringing" | "joining" | "in";
                                conference: boolean;
                            } | null;
                        } | null;
                        wrapUp: {
                            id: string;
                            outgoing: boolean;
                            dialled: string;
                            callerNumber: string | null;
                            recipientId: string | null;
                            recipientName: string;
                            language: ("kk" | "ru" | "en") | null;
                            arrivedAt: string;
                            answeredAt: string | null;
                            endedAt: string | null;
                            /** @enum {string} */
                            state: "greeting" | "menu" | "queued" | "offered" | "talking" | "held" | "noticing" | "rating" | "ended" | "calling";
                            waitMs: number | null;
                            queueWaitMs: number | null;
                            talkMs: number | null;
                            endedBy: string | null;
                            abandonedIn: string | null;
                            operatorId: string | null;
                            operatorName: string | null;
                            mark: number | null;
                            consultationId: string | null;
                            /** @enum {string} */
                            recording: "none" | "recording" | "processing" | "ready" | "lost";
                            writing: {
                                dueAt: string;
                                extensionSeconds: number;
                                defaultCode: string;
                                codes: {
                                    code: string;
                                    name: {
                                        kk: string;
                                        ru: string;
                                        en: string;
                                    };
                                }[];
                            } | null;
                        } | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calls.ask": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "hold" | "resume" | "end" | "redirect" | "reconnect" | "keypad" | "mute" | "unmute" | "consult" | "conference" | "complete";
                    target?: {
                        /** @enum {string} */
                        to: "queue";
                        queue: string;
                    } | {
                        /** @enum {string} */
                        to: "operator";
                        /** Format: uuid */
                        accountId: string;
                    } | {
                        /** @enum {string} */
                        to: "outside";
                        number: string;
                    };
                    keys?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calls.call-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    number?: string;
                    /** Format: uuid */
                    callId?: string;
                    /** @enum {string} */
                    language?: "kk" | "ru" | "en";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        callId: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calls.targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        outside: boolean;
                        queues: {
                            code: string;
                            name: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                            free: number;
                            waiting: number;
                        }[];
                        operators: {
                            accountId: string;
                            name: string;
                            state: string;
                            languages: string[];
                            topics: string[];
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calls.callers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {string} */
                            kind: "individual" | "legal_entity";
                            name: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calls.take-for": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    recipientId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recipientId: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calls.wait": {
        parameters: {
            query?: {
                from?: unknown;
                to?: unknown;
                by?: "hour" | "day" | "month" | "none";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        definition: string;
                        target: number;
                        total: {
                            offered: number;
                            answered: number;
                            abandoned: number;
                            averageSeconds: number | null;
                            medianSeconds: number | null;
                            p90Seconds: number | null;
                            answeredOnlyAverageSeconds: number | null;
                            queueOnlyAverageSeconds: number | null;
                            withinTarget: number;
                            stateBodies: {
                                offered: number;
                                averageSeconds: number | null;
                            };
                        };
                        rows: {
                            offered: number;
                            answered: number;
                            abandoned: number;
                            averageSeconds: number | null;
                            medianSeconds: number | null;
                            p90Seconds: number | null;
                            answeredOnlyAverageSeconds: number | null;
                            queueOnlyAverageSeconds: number | null;
                            withinTarget: number;
                            stateBodies: {
                                offered: number;
                                averageSeconds: number | null;
                            };
                            from: string;
                            to: string;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calls.board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: string;
                        waitingNow: number;
                        waitingByLanguage: {
                            kk: number;
                            ru: number;
                            en: number;
                        };
                        longestWaitSeconds: number | null;
                        longestSince: string | null;
                        today: {
                            offered: number;
                            answered: number;
                            abandoned: number;
                            averageSeconds: number | null;
                            medianSeconds: number | null;
                            p90Seconds: number | null;
                            answeredOnlyAverageSeconds: number | null;
                            queueOnlyAverageSeconds: number | null;
                            withinTarget: number;
                            stateBodies: {
                                offered: number;
                                averageSeconds: number | null;
                            };
                        };
                        byHalfHour: {
                            from: string;
                            averageSeconds: number | null;
                            offered: number;
                        }[];
                        operators: {
                            accountId: string;
                            name: string;
                            /** @enum {string} */
                            presence: "here" | "away" | "gone";
                            onQueue: boolean;
                            notRespondingSince: string | null;
                            since: string;
                            talkingSince: string | null;
                            /** @enum {string} */
                            state: "ready" | "offered" | "talking" | "wrap_up" | "not_ready" | "not_responding" | "gone";
                        }[];
                        lateDuties: {
                            id: string;
                            paragraph: string;
                            name: string;
                            debtor: {
                                kind: string;
                                id: string | null;
                                name: string;
                            };
                            creditor: {
                                kind: string;
                                id: string | null;
                                name: string;
                            };
                            subjectKind: string;
                            subjectId: string;
                            label: string;
                            anchorAt: string;
                            beginsAt: string | null;
                            dueAt: string;
                            /** @enum {string} */
                            state: "open" | "kept" | "excused";
                            late: boolean;
                            lateNoticedAt: string | null;
                            closedAt: string | null;
                            excuse: string | null;
                            evidence: {
                                [key: string]: unknown;
                            };
                            reading: {
                                edition: number;
                                effectiveFrom: string;
                                text: string;
                                anchor: string;
                                stops: string;
                                doesNotStop: string;
                                policy: boolean;
                                amount: number;
                                /** @enum {string} */
                                unit: "working-days" | "days" | "hours" | "month" | "day-of-next-month" | "after-working-days" | "hours-before";
                                week: number | null;
                            };
                            usedShare: number;
                        }[];
                        lateLetters: number;
                        demo: boolean;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calls.line": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        waitingNow: number;
                        longestWaitSeconds: number | null;
                        averageTodaySeconds: number | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calls.operators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            accountId: string;
                            name: string;
                            /** @enum {string} */
                            presence: "here" | "away" | "gone";
                            onQueue: boolean;
                            notRespondingSince: string | null;
                            since: string;
                            talkingSince: string | null;
                            /** @enum {string} */
                            state: "ready" | "offered" | "talking" | "wrap_up" | "not_ready" | "not_responding" | "gone";
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "mail.tray": {
        parameters: {
            query?: {
                state?: "proposed" | "taken" | "declined";
                kind?: "recording-request" | "responsible-notice" | "clarification" | "report" | "training-request";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            letterId: string;
                            appealId: string;
                            number: string;
                            subject: string;
                            /** @enum {string} */
                            kind: "recording-request" | "responsible-notice" | "clarification" | "report" | "training-request";
                            /** @enum {string} */
                            state: "proposed" | "taken" | "declined";
                            organizationId: string;
                            organization: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                            receivedAt: string;
                            decidedAt: string | null;
                            decidedByName: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "mail.proposal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        proposal: {
                            letterId: string;
                            appealId: string;
                            number: string;
                            subject: string;
                            /** @enum {string} */
                            kind: "recording-request" | "responsible-notice" | "clarification" | "report" | "training-request";
                            /** @enum {string} */
                            state: "proposed" | "taken" | "declined";
                            organizationId: string;
                            organization: {
                                kk: string;
                                ru: string;
                                en: string;
                            };
                            receivedAt: string;
                            decidedAt: string | null;
                            decidedByName: string | null;
                        } | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "mail.take": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "recording-request" | "responsible-notice" | "clarification" | "report" | "training-request";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "mail.decline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                letterId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        ok: true;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "mail.facts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Null: not judged yet */
                        standing: ("confirmed" | "doubtful" | "unknown") | null;
                        verdicts: {
                            spf: {
                                result: string;
                                domain: string;
                            } | null;
                            dkim: {
                                result: string;
                                domain: string;
                            }[];
                            dmarc: {
                                result: string;
                                domain: string;
                            } | null;
                        } | null;
                        /** @description Whether attachments are looked through here */
                        scans: boolean;
                        attachments: {
                            position: number;
                            name: string;
                            /** @description What the letter calls it */
                            declared: string;
                            size: number;
                            /** @description What its content says; empty: nothing known */
                            sniffed: string;
                            /** @description A program, or what starts one */
                            runs: boolean;
                            /** @enum {string} */
                            scan: "waiting" | "clean" | "infected";
                            signature: string | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "mail.attachment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                position: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/octet-stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "mail.raw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description message/rfc822 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "calls.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        outgoing: boolean;
                        dialled: string;
                        callerNumber: string | null;
                        recipientId: string | null;
                        recipientName: string;
                        language: ("kk" | "ru" | "en") | null;
                        arrivedAt: string;
                        answeredAt: string | null;
                        endedAt: string | null;
                        /** @enum {string} */
                        state: "greeting" | "menu" | "queued" | "offered" | "talking" | "held" | "noticing" | "rating" | "ended" | "calling";
                        waitMs: number | null;
                        queueWaitMs: number | null;
                        talkMs: number | null;
                        endedBy: string | null;
                        abandonedIn: string | null;
                        operatorId: string | null;
                        operatorName: string | null;
                        mark: number | null;
                        consultationId: string | null;
                        /** @enum {string} */
                        recording: "none" | "recording" | "processing" | "ready" | "lost";
                        timeline: {
                            /** @enum {string} */
                            stage: "calling" | "greeting" | "menu" | "queue" | "talk" | "hold" | "notice" | "rating";
                            from: string;
                            to: string | null;
                        }[];
                        legs: {
                            operatorName: string;
                            /** @enum {string} */
                            role: "talk" | "consult" | "conference";
                            joinedAt: string;
                            leftAt: string | null;
                        }[];
                        transfers: {
                            id: string;
                            byName: string;
                            /** @enum {string} */
                            way: "blind" | "attended";
                            target: {
                                /** @enum {string} */
                                to: "queue" | "operator" | "outside";
                                name: {
                                    kk: string;
                                    ru: string;
                                    en: string;
                                };
                            };
                            askedAt: string;
                            notice: {
                                id: string;
                                text: string;
                                /** @enum {string} */
                                language: "kk" | "ru" | "en";
                                beganAt: string;
                                heardAt: string | null;
                            } | null;
                            /** @enum {string} */
                            outcome: "open" | "moved" | "declined" | "withdrawn" | "no_answer" | "refused" | "failed" | "caller_gone";
                            endedAt: string | null;
                        }[];
                        wrapUps: {
                            operatorName: string;
                            beganAt: string;
                            endedAt: string | null;
                            name: {
                                kk: string;
                                ru: string;
                                en: string;
                            } | null;
                            how: ("chosen" | "limit") | null;
                        }[];
                        offers: {
                            operatorName: string;
                            offeredAt: string;
                            outcome: string;
                        }[];
                        events: {
                            at: string;
                            kind: string;
                            detail: {
                                [key: string]: unknown;
                            };
                        }[];
                        segments: {
                            ordinal: number;
                            startedAt: string;
                            durationMs: number | null;
                            /** @enum {string} */
                            state: "recording" | "closed" | "sealed" | "lost";
                            sha256: string | null;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "recordings.list": {
        parameters: {
            query?: {
                callId?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            callId: string;
                            segments: {
                                ordinal: number;
                                startedAt: string;
                                durationMs: number | null;
                                /** @enum {string} */
                                state: "recording" | "closed" | "sealed" | "lost";
                                sha256: string | null;
                            }[];
                            durationMs: number;
                            /** @enum {string} */
                            state: "processing" | "ready" | "lost";
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "recordings.listen": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "recordings.peaks": {
        parameters: {
            query?: {
                points?: number;
            };
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        durationMs: number;
                        left: number[];
                        right: number[];
                        marks: {
                            kind: string;
                            atMs: number;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "alerts.health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            kind: string;
                            subject: string;
                            /** @enum {string} */
                            state: "ok" | "warning" | "critical" | "unknown";
                            since: string;
                            measuredAt: string;
                            detail: {
                                [key: string]: string | number | null;
                            };
                            silence: {
                                until: string;
                                by: string;
                                why: string;
                            } | null;
                            alert: {
                                id: string;
                                kind: string;
                                subject: string;
                                /** @enum {string} */
                                severity: "warning" | "critical";
                                detail: {
                                    [key: string]: string | number | null;
                                };
                                openedAt: string;
                                acknowledgedAt: string | null;
                                acknowledgedBy: string | null;
                                closedAt: string | null;
                                told: {
                                    channel: string;
                                    whom: string;
                                    who: string;
                                    receivers: number;
                                    what: string;
                                    at: string;
                                }[];
                            } | null;
                        }[];
                        lookedAt: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "alerts.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            kind: string;
                            subject: string;
                            /** @enum {string} */
                            severity: "warning" | "critical";
                            detail: {
                                [key: string]: string | number | null;
                            };
                            openedAt: string;
                            acknowledgedAt: string | null;
                            acknowledgedBy: string | null;
                            closedAt: string | null;
                            told: {
                                channel: string;
                                whom: string;
                                who: string;
                                receivers: number;
                                what: string;
                                at: string;
                            }[];
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "alerts.acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            kind: string;
                            subject: string;
                            /** @enum {string} */
                            state: "ok" | "warning" | "critical" | "unknown";
                            since: string;
                            measuredAt: string;
                            detail: {
                                [key: string]: string | number | null;
                            };
                            silence: {
                                until: string;
                                by: string;
                                why: string;
                            } | null;
                            alert: {
                                id: string;
                                kind: string;
                                subject: string;
                                /** @enum {string} */
                                severity: "warning" | "critical";
                                detail: {
                                    [key: string]: string | number | null;
                                };
                                openedAt: string;
                                acknowledgedAt: string | null;
                                acknowledgedBy: string | null;
                                closedAt: string | null;
                                told: {
                                    channel: string;
                                    whom: string;
                                    who: string;
                                    receivers: number;
                                    what: string;
                                    at: string;
                                }[];
                            } | null;
                        }[];
                        lookedAt: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "alerts.silence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "line-down" | "wait-over-target" | "queue-unstaffed" | "worker-silent" | "letters-door-closed" | "letters-unregistered" | "outbox-stuck" | "duties-late" | "jobs-late" | "database-slow" | "database-large" | "disk-low" | "certificate-ending" | "backup-old" | "keys-missing";
                    /** @default  */
                    subject?: string;
                    minutes: number;
                    why: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            kind: string;
                            subject: string;
                            /** @enum {string} */
                            state: "ok" | "warning" | "critical" | "unknown";
                            since: string;
                            measuredAt: string;
                            detail: {
                                [key: string]: string | number | null;
                            };
                            silence: {
                                until: string;
                                by: string;
                                why: string;
                            } | null;
                            alert: {
                                id: string;
                                kind: string;
                                subject: string;
                                /** @enum {string} */
                                severity: "warning" | "critical";
                                detail: {
                                    [key: string]: string | number | null;
                                };
                                openedAt: string;
                                acknowledgedAt: string | null;
                                acknowledgedBy: string | null;
                                closedAt: string | null;
                                told: {
                                    channel: string;
                                    whom: string;
                                    who: string;
                                    receivers: number;
                                    what: string;
                                    at: string;
                                }[];
                            } | null;
                        }[];
                        lookedAt: string | null;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
    "alerts.trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "line-down" | "wait-over-target" | "queue-unstaffed" | "worker-silent" | "letters-door-closed" | "letters-unregistered" | "outbox-stuck" | "duties-late" | "jobs-late" | "database-slow" | "database-large" | "disk-low" | "certificate-ending" | "backup-old" | "keys-missing";
                    /** @enum {string} */
                    severity: "warning" | "critical";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            channel: string;
                            whom: string;
                            who: string;
                            receivers: number;
                        }[];
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        code: string;
                        detail: string;
                        requestId: string;
                        fields?: {
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
        };
    };
}
