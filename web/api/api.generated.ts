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
        /** Accounts by name */
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
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Roles, skills, name; deactivating ends the sessions */
        patch: operations["identity.change-account"];
        trace?: never;
    };
    "/api/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Letters that went out, wait, are held or died, newest first */
        get: operations["notifications.list"];
        put?: never;
        post?: never;
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
                            active: boolean;
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
                    roles: ("administrator" | "supervisor" | "operator" | "editor" | "quality")[];
                    password: string;
                    /** @default [] */
                    skills?: {
                        /** @enum {string} */
                        kind: "language" | "topic";
                        code: string;
                        level: number;
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
                    roles?: ("administrator" | "supervisor" | "operator" | "editor" | "quality")[];
                    skills?: {
                        /** @enum {string} */
                        kind: "language" | "topic";
                        code: string;
                        level: number;
                    }[];
                    name?: string;
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
    "notifications.list": {
        parameters: {
            query?: {
                state?: "queued" | "held" | "sending" | "sent" | "dead";
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
                            subject: string;
                            body: string;
                            language: string;
                            template: string;
                            /** @enum {string} */
                            state: "queued" | "held" | "sending" | "sent" | "dead";
                            attempts: number;
                            nextAt: string;
                            lastError: string | null;
                            createdAt: string;
                            sentAt: string | null;
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
}
