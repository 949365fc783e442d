/** Pages for people, on the same server: they show what the other rooms know, and act through the API's own operations. */
package org.signatory.web;
