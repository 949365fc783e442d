package org.signatory.operations.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterReadService;
import org.signatory.outreach.OutreachQueries;
import org.signatory.outreach.OutreachView;
import org.signatory.platform.http.DownloadName;

/** Lists a letter's outreach as a table, by surname. */
@ApplicationScoped
@RequiredArgsConstructor
class OutreachExport {

    private static final List<ExportColumn<OutreachView>> COLUMNS = List.of(
            new ExportColumn<>("bioguideId", row -> row.member().bioguideId()),
            new ExportColumn<>("name", row -> row.member().name()),
            new ExportColumn<>("party", row -> row.member().party()),
            new ExportColumn<>("chamber", row -> row.member().chamber().word()),
            new ExportColumn<>("state", row -> row.member().state()),
            new ExportColumn<>("district", row -> row.member().district()),
            new ExportColumn<>("status", row -> row.state().word()),
            new ExportColumn<>("reason", OutreachView::reason),
            new ExportColumn<>("assignee", OutreachView::assigneeName),
            new ExportColumn<>("next step", OutreachView::nextStep),
            new ExportColumn<>("next date", OutreachView::nextOn),
            new ExportColumn<>("contact", OutreachView::contactName),
            new ExportColumn<>("email", OutreachView::contactEmail),
            new ExportColumn<>("phone", OutreachView::contactPhone),
            new ExportColumn<>("notes", OutreachView::notesCell),
            new ExportColumn<>("version", OutreachView::version));

    private final LetterReadService letters;
    private final OutreachQueries outreach;
    private final Clock clock;

    @Transactional
    ExportTable<?> table(UUID letterId) {
        Letter letter = letters.visible(letterId);
        return new ExportTable<>(
                DownloadName.of(letter.title, "outreach", null, clock.instant()), COLUMNS, outreach.all(letter));
    }
}
