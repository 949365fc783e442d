/** The OpenAPI document: what annotations do not say is derived here, the same for every operation. */
package org.signatory.platform.openapi;
