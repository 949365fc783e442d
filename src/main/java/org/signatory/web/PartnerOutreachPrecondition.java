package org.signatory.web;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.signatory.outreach.OutreachView;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.text.Sha256;

/**
 * Requires that an outreach record still is what a partner's form showed. The form contains no version, since it counts
 * changes that partners cannot see.
 *
 * @param value digest of what the partner saw; null does not match any record
 */
record PartnerOutreachPrecondition(String value) implements Precondition {

    static PartnerOutreachPrecondition of(OutreachView seen) {
        return new PartnerOutreachPrecondition(
                Sha256.hex(seen.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16));
    }

    @Override
    public void check(long version, Supplier<?> current) {
        if (!of((OutreachView) current.get()).equals(this)) {
            throw Precondition.stale();
        }
    }

    @Override
    public void checkAbsent() {
        throw Precondition.stale();
    }
}
