package org.signatory.bench;

import java.util.List;

/**
 * Represents repeated requests, to one URL or to many.
 *
 * @param key the key that the requests carry; null for none
 * @param warming requests like them, which make the product load and prepare what it will need, and no answer of this row
 */
record Row(String name, List<Request> requests, String key, List<Request> warming) {}
