/** Authenticates and authorizes callers: API keys, roles, sessions, rate limits and idempotency. */
package org.signatory.security;
