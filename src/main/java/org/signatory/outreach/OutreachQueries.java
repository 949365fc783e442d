package org.signatory.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterAccessCondition;
import org.signatory.letters.LetterReadService;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.security.Caller;

@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class OutreachQueries {

    private final LetterReadService letters;
    private final OutreachViews views;
    private final PartnerOutreachAccess partners;
    private final Caller caller;

    /** Returns one page of a visible letter's outreach records; for a partner, those of its organization. */
    public Page<OutreachView> page(UUID letterId, OutreachFilter filter, PageParameters paging) {
        partners.requireVisible(filter.sort, paging.updatedSince != null);
        return page(letters.visible(letterId), filter, paging);
    }

    public Page<OutreachView> page(Letter letter, OutreachFilter filter, PageParameters paging) {
        EntityQuery<Outreach> records = filter.records(letter.id);
        partners.organization().ifPresent(own -> OutreachFilter.ofOrganization(records, "own", own));
        return page(records, filter.sort, paging);
    }

    /** Returns one page of the outreach for all letters that the caller can see; for a partner, that of its organization. */
    public Page<OutreachView> page(AllOutreachFilter filter, PageParameters paging) {
        partners.requireVisible(filter.sort, paging.updatedSince != null);
        EntityQuery<Outreach> records = LetterAccessCondition.of(caller).narrow(filter.records(), "o.letterId");
        partners.organization().ifPresent(own -> OutreachFilter.ofOrganization(records, "own", own));
        return page(records, filter.sort, paging);
    }

    private Page<OutreachView> page(EntityQuery<Outreach> all, OutreachSort sort, PageParameters paging) {
        Page<Outreach> page = sort.keyset().page(all, paging);
        return page.with(views.of(page.items()));
    }

    /** Lists all outreach records of a letter by surname. Callers must check that the user is staff. */
    public List<OutreachView> all(Letter letter) {
        return views.of(EntityQuery.of(Outreach.class, "o")
                .and("o.letterId = :letterId", "letterId", letter.id)
                .rows("o.sortName, o.id"));
    }

    /** Returns the outreach record of a Member. */
    public VersionedBody<OutreachView> get(UUID letterId, String bioguideId) {
        Outreach outreach = OutreachService.find(letters.visible(letterId), bioguideId)
                .filter(partners::isVisible)
                .orElseThrow(OutreachQueries::missing);
        return new VersionedBody<>(outreach.version, views.of(outreach));
    }

    static Problem missing() {
        return Problem.notFound("outreach record of this Member");
    }
}
