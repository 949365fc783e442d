/** Mail about letters: who asked for it and said so twice, digests, deadlines, and sending each of them once. */
package org.signatory.delivery.mail;
