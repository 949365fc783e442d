/** Generates the OpenAPI document and adds what annotations do not express. */
package org.signatory.platform.openapi;
