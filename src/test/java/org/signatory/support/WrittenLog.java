package org.signatory.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Records the log while a test listens. */
public final class WrittenLog extends Handler {

    /** The message with its parameters, and the stack trace in full. */
    private static final Formatter LINES = new PatternFormatter("%s%e");

    private final List<String> written = new CopyOnWriteArrayList<>();

    /** Starts recording. */
    public void start() {
        Logger.getLogger("").addHandler(this);
    }

    public void stop() {
        Logger.getLogger("").removeHandler(this);
    }

    /** Discards the recorded lines. */
    public void clear() {
        written.clear();
    }

    public List<String> lines() {
        return List.copyOf(written);
    }

    @Override
    public void publish(LogRecord line) {
        written.add(LINES.format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
