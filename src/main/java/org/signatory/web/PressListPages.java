package org.signatory.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.documents.PlainTextListService;
import org.signatory.documents.PressListFilter;
import org.signatory.letters.LetterReadService;

/** Serves a letter's signers in the styles of press releases. */
@Path("/letters/{letterId: [0-9a-f-]{36}}/press-list")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@RequiredArgsConstructor
public class PressListPages {

    private final LetterReadService letters;
    private final PlainTextListService texts;

    @GET
    @Transactional
    public TemplateInstance pressList(@PathParam("letterId") UUID letterId, @Valid @BeanParam PressListFilter filter) {
        return PageTemplates.pressList(new PressListPage(
                letterId,
                letters.visible(letterId).title,
                filter.style,
                texts.pressList(letterId, filter).text()));
    }
}
