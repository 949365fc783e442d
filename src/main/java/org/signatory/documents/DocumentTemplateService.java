package org.signatory.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Precondition;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.SaveResult;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;

/** Saves, deletes and lists the Word templates of offices. */
@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class DocumentTemplateService {

    private static final Keyset<DocumentTemplate> BY_NAME =
            new Keyset<>("document-templates", false, "t.updatedAt", List.of(new Key("t.name", String.class)));

    private final AuditLog history;
    private final Clock clock;

    public Page<DocumentTemplateView> page(PageParameters paging) {
        return BY_NAME.page(EntityQuery.of(DocumentTemplate.class, "t"), paging).map(DocumentTemplateView::of);
    }

    /** Returns the file of a template as uploaded. */
    public VersionedBody<byte[]> file(String name) {
        DocumentTemplate template = find(name);
        return new VersionedBody<>(template.version, template.file);
    }

    /** Creates or replaces a template. The precondition is checked only if the content of a template changes. */
    public SaveResult<DocumentTemplateView> save(String name, WordTemplateFile content, Precondition precondition) {
        Instant now = clock.instant();
        DocumentTemplate template = DocumentTemplate.findById(name);
        boolean created = template == null;
        if (created) {
            template = DocumentTemplate.of(name, now);
        } else if (Arrays.equals(template.file, content.bytes())) {
            return SaveResult.updated(template.version, DocumentTemplateView.of(template));
        } else {
            precondition.check(template.version);
        }
        template.hold(content, history.actor(), now);
        template.persist();
        DocumentTemplate.flush();
        DocumentTemplateView view = DocumentTemplateView.of(template);
        history.record("document-template.saved", null, name, null, view);
        return created ? SaveResult.created(template.version, view) : SaveResult.updated(template.version, view);
    }

    public void delete(String name, Precondition precondition) {
        DocumentTemplate template = find(name);
        precondition.check(template.version);
        template.delete();
        history.record("document-template.removed", null, name, null, DocumentTemplateView.of(template));
    }

    private static DocumentTemplate find(String name) {
        return DocumentTemplate.<DocumentTemplate>findByIdOptional(name)
                .orElseThrow(() -> Problem.notFound("document template"));
    }
}
