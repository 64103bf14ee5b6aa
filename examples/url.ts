/** Where the server is: PAPERNOTES_URL, or this machine. */
export const server = process.env.PAPERNOTES_URL ?? 'http://localhost:5000';
