/** A backup or a restore that must not go on; its words say what to do, and nothing was changed. */
export class Refused extends Error {
  override readonly name = 'Refused';
}
