// By itself, so that it is built to a file of its own: few documents are read with it, and it is a fifteenth of the program.
export { Parser } from 'htmlparser2';
