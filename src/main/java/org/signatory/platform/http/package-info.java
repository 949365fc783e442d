/** What every room needs: problems, pages, ETags, the clock and Washington's calendar. */
package org.signatory.platform.http;
