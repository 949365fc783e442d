/** Who calls, and what they may do: API keys, roles, rate limits, idempotent creation. */
package org.signatory.security;
