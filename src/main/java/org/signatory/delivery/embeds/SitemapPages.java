package org.signatory.delivery.embeds;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.LetterAccessCondition;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.PublicUrl;

/** Serves sitemaps of the pages of public letters, split into files of the size that sitemaps.org allows. */
@Path("/")
@PermitAll
@Transactional
@RequiredArgsConstructor
public class SitemapPages {

    private static final int MAX_URLS = 50_000;
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();
    private static final String PUBLIC = " from Letter l where " + LetterAccessCondition.HQL;

    private final UriInfo uri;

    private record Listed(UUID id, Instant updatedAt) {}

    private interface Lines {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    @GET
    @Path("robots.txt")
    @Produces(MediaType.TEXT_PLAIN)
    public String robots() {
        return "User-agent: *\nDisallow: %1$s/v1/\nDisallow: %1$s/sign-in\nSitemap: %2$ssitemap.xml\n"
                .formatted(PublicUrl.root(), uri.getBaseUri());
    }

    @GET
    @Path("sitemap.xml")
    @Produces(MediaType.APPLICATION_XML)
    public Response index() {
        long letters = query("select count(*)" + PUBLIC, Long.class).getSingleResult();
        return cacheable("sitemapindex", xml -> {
            for (int file = 1; file <= Math.max(1, (letters + MAX_URLS - 1) / MAX_URLS); file++) {
                place(xml, "sitemap", "sitemap-letters-" + file + ".xml", null);
            }
        });
    }

    @GET
    @Path("sitemap-letters-{file: [1-9][0-9]{0,4}}.xml")
    @Produces(MediaType.APPLICATION_XML)
    public Response letters(@PathParam("file") int file) {
        List<Listed> listed = query("select l.id, l.publicUpdatedAt" + PUBLIC + " order by l.id", Listed.class)
                .setFirstResult((file - 1) * MAX_URLS)
                .setMaxResults(MAX_URLS)
                .getResultList();
        if (file > 1 && listed.isEmpty()) {
            throw Problem.notFound("sitemap");
        }
        return cacheable("urlset", xml -> {
            for (Listed letter : listed) {
                place(xml, "url", "letters/" + letter.id, letter.updatedAt);
            }
        });
    }

    private static <T> TypedQuery<T> query(String hql, Class<T> row) {
        TypedQuery<T> query = Panache.getEntityManager().createQuery(hql, row);
        LetterAccessCondition.PUBLIC.parameters().forEach(query::setParameter);
        return query;
    }

    private void place(XMLStreamWriter xml, String element, String path, Instant changed) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeStartElement("loc");
        xml.writeCharacters(uri.getBaseUri() + path);
        xml.writeEndElement();
        if (changed != null) {
            xml.writeStartElement("lastmod");
            xml.writeCharacters(changed.toString());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static Response cacheable(String root, Lines lines) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = WRITERS.createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(NAMESPACE);
            lines.write(xml);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing to memory cannot fail", e);
        }
        return Response.ok(text.toString())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .build();
    }
}
