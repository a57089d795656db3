/** Tells the time. Rooms never ask it: they get `ctx.now`. Tests hand in a clock they set. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

/** The law's time zone, whatever the machine's. */
export const LAW_TIME_ZONE = 'Asia/Almaty';
