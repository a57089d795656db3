/** Every address of the program; links are made nowhere else. */
export const paths = {
  home: () => '/',
  signIn: () => '/sign-in',
  desk: () => '/desk',
  call: (callId: string) => `/desk/calls/${callId}`,
  letter: (appealId: string) => `/desk/letters/${appealId}`,
  register: () => '/register',
  registeredCall: (callId: string) => `/register/${callId}`,
  knowledge: () => '/knowledge',
  article: (articleId: string) => `/knowledge/${articleId}`,
  duties: () => '/duties',
  duty: (obligationId: string) => `/duties/${obligationId}`,
  board: () => '/board',
  accounts: () => '/admin/accounts',
  outbox: () => '/admin/outbox',
  journal: () => '/admin/journal',
};
