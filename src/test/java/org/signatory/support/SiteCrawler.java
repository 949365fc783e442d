package org.signatory.support;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Follows the links, assets, redirects and forms of a site whose path is not the root, as a signed-in browser. Collects
 * addresses that leave the path of the site, and addresses that respond with an error.
 */
public final class SiteCrawler {

    /** The number of addresses that differ only in their IDs and values to follow. */
    private static final int ALIKE = 2;

    private static final List<String> ATTRIBUTES =
            List.of("href", "src", "action", "formaction", "hx-get", "hx-post", "data-live-stream", "data-live-board");
    private static final Pattern STYLE_URL = Pattern.compile("url\\(['\"]?([^)'\"]+)");

    private final URI site;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final Deque<URI> waiting = new ArrayDeque<>();
    private final Set<URI> found = new TreeSet<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Set<String> faults = new TreeSet<>();
    private int followed;

    /** @param site the address of the home page, with a trailing slash */
    public SiteCrawler(String site) {
        this.site = URI.create(site);
    }

    /** Posts a form of a page as a browser does, without following its redirect. */
    public HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field ->
                        field.getKey() + "=" + java.net.URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(site.resolve(path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Reads a page. */
    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path)).header("Accept", "text/html");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Returns the form token of the session. */
    public String token() throws IOException, InterruptedException {
        return Jsoup.parse(get("").body()).select("[name=token]").attr("value");
    }

    /** Follows everything from these paths. Returns the faults. */
    public Set<String> crawl(List<String> paths) throws IOException, InterruptedException {
        paths.forEach(path -> add(site, path, "start"));
        while (!waiting.isEmpty()) {
            follow(waiting.remove());
        }
        return faults;
    }

    public int followed() {
        return followed;
    }

    private void follow(URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", "text/html,*/*;q=0.5")
                .build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        followed++;
        try (InputStream body = response.body()) {
            if (response.statusCode() >= 400) {
                faults.add(response.statusCode() + " " + address);
            }
            response.headers().firstValue("Location").ifPresent(to -> add(address, to, "redirect of " + address));
            response.headers()
                    .allValues("Set-Cookie")
                    .forEach(cookie -> require(cookie.contains("Path=" + site.getPath()), cookie, address));
            String type = response.headers().firstValue("Content-Type").orElse("");
            if (!type.startsWith("text/event-stream")) {
                read(address, type, new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    private void read(URI address, String type, String text) {
        require(
                !text.matches("(?s).*//" + Pattern.quote(site.getAuthority()) + "(?!" + site.getPath() + ").*"),
                "the address of this server",
                address);
        if (type.startsWith("text/html")) {
            links(Jsoup.parse(text)).forEach(link -> add(address, link, address.toString()));
        } else if (type.startsWith("text/css")) {
            STYLE_URL.matcher(text).results().forEach(url -> add(address, url.group(1), address.toString()));
        } else if (type.contains("xml")) {
            Document xml = Jsoup.parse(text, "", Parser.xmlParser());
            Stream.concat(
                            xml.select("loc").stream().map(Element::text),
                            xml.select("link[href]").stream().map(link -> link.attr("href")))
                    .forEach(link -> add(address, link, address.toString()));
        }
    }

    /** Returns the addresses in a page; those that only a form posts to are checked without following them. */
    private List<String> links(Document page) {
        List<String> links = new ArrayList<>();
        for (String attribute : ATTRIBUTES) {
            for (Element each : page.select("[" + attribute + "]")) {
                boolean posts = attribute.equals("hx-post")
                        || attribute.contains("action") && !each.attr("method").equalsIgnoreCase("get");
                if (posts) {
                    require(each.attr(attribute).startsWith(site.getPath()), each.attr(attribute), site);
                } else {
                    links.add(each.attr(attribute));
                }
            }
        }
        return links;
    }

    private void add(URI from, String link, String place) {
        if (link.isEmpty() || link.startsWith("#") || link.matches("(mailto|data|tel|urn):.*")) {
            return;
        }
        // The URI class resolves a query alone against the folder.
        String complete = link.startsWith("?") ? from.getPath() + link : link.strip();
        URI to = URI.create(from.resolve(complete).toString().replaceFirst("#.*", ""));
        if (!site.getAuthority().equals(to.getAuthority())) {
            return;
        }
        require(to.getPath().startsWith(site.getPath()), to.toString(), URI.create(place.replace(' ', '+')));
        if (found.add(to) && kinds.merge(kind(to), 1, Integer::sum) <= ALIKE) {
            waiting.add(to);
        }
    }

    /** Returns the address without IDs and the values of its parameters. */
    private static String kind(URI address) {
        String query =
                address.getRawQuery() == null ? "" : address.getRawQuery().replaceAll("=[^&]*", "");
        return address.getPath()
                        .replaceAll("[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}", "{id}")
                        .replaceAll("/[A-Z]\\d{6}\\b", "/{bioguideId}")
                + "?" + query;
    }

    private void require(boolean holds, String what, URI where) {
        if (!holds) {
            faults.add(what + " leaves " + site.getPath() + " in " + where);
        }
    }
}
