package org.signatory.operations.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.signatory.platform.http.DownloadName;
import org.signatory.platform.http.PageParameters;
import org.signatory.signons.MemberLetter;
import org.signatory.signons.MemberLetterPage;
import org.signatory.signons.MemberLetterQueries;

/** Lists everything that a Member signed as a table, latest first. */
@ApplicationScoped
@RequiredArgsConstructor
class MemberLettersExport {

    private static final int BATCH_SIZE = 500;

    private static final List<ExportColumn<MemberLetter>> COLUMNS = ExportColumn.withRetraction(
            List.of(
                    new ExportColumn<>("signedOn", each -> each.signOn().signedOn()),
                    new ExportColumn<>("role", each -> each.role().name().toLowerCase(Locale.ROOT)),
                    new ExportColumn<>("title", each -> each.letter().title()),
                    new ExportColumn<>(
                            "status", each -> each.letter().status().name().toLowerCase(Locale.ROOT)),
                    new ExportColumn<>("sentOn", each -> each.letter().sentOn()),
                    new ExportColumn<>("party", each -> each.signOn().party()),
                    new ExportColumn<>(
                            "chamber", each -> each.signOn().chamber().word()),
                    new ExportColumn<>("state", each -> each.signOn().state()),
                    new ExportColumn<>("district", each -> each.signOn().district()),
                    new ExportColumn<>("withdrawnOn", each -> each.signOn().withdrawnOn()),
                    new ExportColumn<>("disavowedOn", each -> each.signOn().disavowedOn()),
                    new ExportColumn<>("letterId", each -> each.letter().id()),
                    new ExportColumn<>("source", each -> each.signOn().source().word())),
            each -> each.letter().retraction());

    private final MemberLetterQueries letters;
    private final Clock clock;

    @Transactional
    ExportTable<?> table(String bioguideId) {
        List<MemberLetter> all = new ArrayList<>();
        String next = null;
        do {
            MemberLetterPage page = letters.page(bioguideId, null, PageParameters.of(next, BATCH_SIZE));
            all.addAll(page.items());
            next = page.next();
        } while (next != null);
        return new ExportTable<>(DownloadName.of(bioguideId, "letters", null, clock.instant()), COLUMNS, all);
    }
}
