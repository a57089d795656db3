/** The part of ARI's model that calls need; instants are ISO text as Asterisk writes them. */
export interface AriChannel {
  id: string;
  name: string;
  state: 'Down' | 'Rsrved' | 'OffHook' | 'Dialing' | 'Ring' | 'Ringing' | 'Up' | 'Busy' | string;
  caller: { name: string; number: string };
  connected: { name: string; number: string };
  dialplan: { context: string; exten: string; priority: number };
  language: string;
  creationtime: string;
  channelvars?: Record<string, string>;
}

export interface AriBridge {
  id: string;
  bridge_type: string;
  channels: string[];
  name: string;
}

export interface AriPlayback {
  id: string;
  media_uri: string;
  /** `channel:<id>` or `bridge:<id>`. */
  target_uri: string;
  language: string;
  state: 'queued' | 'playing' | 'continuing' | 'done' | 'failed' | 'cancelled';
}

export interface AriEndpoint {
  technology: string;
  /** `op1001` or `op1001@web`. */
  resource: string;
  state?: 'unknown' | 'offline' | 'online';
  channel_ids: string[];
}

interface Base {
  timestamp: string;
  application: string;
}

/** The events asked for; everything else is filtered out inside Asterisk. */
export type AriEvent = Base &
  (
    | { type: 'StasisStart'; channel: AriChannel; args: string[]; replace_channel?: AriChannel }
    | { type: 'StasisEnd'; channel: AriChannel }
    | { type: 'ChannelStateChange'; channel: AriChannel }
    | { type: 'ChannelDestroyed'; channel: AriChannel; cause: number; cause_txt: string }
    | { type: 'ChannelHangupRequest'; channel: AriChannel; cause?: number; soft?: boolean }
    | { type: 'ChannelDtmfReceived'; channel: AriChannel; digit: string; duration_ms: number }
    | { type: 'ChannelEnteredBridge'; channel: AriChannel; bridge: AriBridge }
    | { type: 'ChannelLeftBridge'; channel: AriChannel; bridge: AriBridge }
    | { type: 'ChannelHold'; channel: AriChannel; musicclass?: string }
    | { type: 'ChannelUnhold'; channel: AriChannel }
    | { type: 'PlaybackFinished'; playback: AriPlayback }
    | { type: 'EndpointStateChange'; endpoint: AriEndpoint }
    | {
        type: 'ContactStatusChange';
        endpoint: AriEndpoint;
        contact_info: { uri: string; contact_status: string; aor: string };
      }
    | { type: 'ApplicationReplaced' }
  );

export type AriEventType = AriEvent['type'];

/** What a call needs; the default filter. */
export const CALL_EVENTS: AriEventType[] = [
  'StasisStart',
  'StasisEnd',
  'ChannelStateChange',
  'ChannelDestroyed',
  'ChannelHangupRequest',
  'ChannelDtmfReceived',
  'ChannelEnteredBridge',
  'ChannelLeftBridge',
  'ChannelHold',
  'ChannelUnhold',
  'PlaybackFinished',
  'ApplicationReplaced',
];

/** What tells that a phone came or went. */
export const PHONE_EVENTS: AriEventType[] = ['EndpointStateChange', 'ContactStatusChange'];
