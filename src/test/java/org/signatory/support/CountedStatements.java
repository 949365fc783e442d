package org.signatory.support;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the statements of requests that name themselves in a header, without those of background jobs. */
@SuppressWarnings("serial")
@PersistenceUnitExtension
public class CountedStatements implements StatementInspector {

    public static final String HEADER = "X-Counted";

    private static final Map<String, List<String>> SENT = new ConcurrentHashMap<>();
    private static final Queue<String> ALL = new ConcurrentLinkedQueue<>();
    private static volatile boolean recording;

    /** Returns the number of statements of the request with this name. */
    public static int of(String name) {
        return sent(name).size();
    }

    /** Returns the statements of the request with this name, in order. */
    public static List<String> sent(String name) {
        return SENT.getOrDefault(name, List.of());
    }

    /** Records all statements from now on, including those of background jobs. */
    public static void record() {
        ALL.clear();
        recording = true;
    }

    /** Stops recording and returns what was recorded. */
    public static List<String> recorded() {
        recording = false;
        return List.copyOf(ALL);
    }

    @Override
    public String inspect(String sql) {
        if (recording) {
            ALL.add(sql);
        }
        if (Arc.container() != null && Arc.container().requestContext().isActive()) {
            var request =
                    Arc.container().instance(CurrentVertxRequest.class).get().getCurrent();
            String name = request == null ? null : request.request().getHeader(HEADER);
            if (name != null) {
                SENT.computeIfAbsent(name, any -> new CopyOnWriteArrayList<>()).add(sql);
            }
        }
        return sql;
    }
}
