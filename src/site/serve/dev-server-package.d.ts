// @11ty/eleventy-dev-server 2.1.2 ships no types: what is used of it.
declare module '@11ty/eleventy-dev-server' {
  import type { IncomingMessage, Server, ServerResponse } from 'node:http';

  // biome-ignore lint/style/noDefaultExport: the package has one
  export default class EleventyDevServer {
    constructor(
      name: string,
      folder: string,
      options: {
        portReassignmentRetryCount: number;
        domDiff: boolean;
        headers: Readonly<Record<string, string>>;
        middleware: readonly ((request: IncomingMessage, response: ServerResponse, next: () => void) => void)[];
        messageOnStart: () => string;
        logger: Readonly<Record<'info' | 'log' | 'error', (message: string) => void>>;
      },
    );
    readonly server: Server;
    _serverListen(port: number): void;
    serve(port: number): void;
    reload(event: object): void;
  }
}
