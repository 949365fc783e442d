package org.signatory.platform.limits;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Locale;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;

/**
 * Limits the work of one request that reads text: the processor time, the amount of text and the number of findings.
 * Each limit is an error with the code {@code work-limit-exceeded}. One budget serves one request on one thread.
 */
public final class WorkBudget {

    /** Characters of a text, in UTF-16 units. */
    public static final int MAX_TEXT_LENGTH = 1_000_000;

    /** Words, numbers and punctuation marks. */
    public static final int MAX_TOKENS = 250_000;

    /** Capitalized phrases that could be names. */
    public static final int MAX_PHRASES = 20_000;

    /** Names of signers, and passages that are reported as ignored. */
    public static final int MAX_MENTIONS = 10_000;

    /** Members suggested for uncertain names. */
    public static final int MAX_CANDIDATES = 10_000;

    private static final String SPLIT = " Split the text and send each part in a separate request.";

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long started = System.nanoTime();
    private final long startedOnProcessor = THREADS.getCurrentThreadCpuTime();
    private final Duration time;
    private int tokens;
    private int phrases;
    private int mentions;
    private int candidates;

    private WorkBudget(Duration time) {
        this.time = time;
    }

    /** Starts a budget of processor time of the current thread, from now on. */
    public static WorkBudget of(Duration time) {
        return new WorkBudget(time);
    }

    /** Starts a budget that counts but has no time limit, for work outside a request. */
    public static WorkBudget untimed() {
        return new WorkBudget(null);
    }

    /**
     * Checks the time limit. Call this in every loop whose length depends on the request. The limit is on the time that
     * this thread used a processor, so a request does not fail because the server is busy with others.
     *
     * @throws Problem if the time is used up
     */
    public void checkTime() {
        if (time == null || System.nanoTime() - started <= time.toNanos()) {
            return;
        }
        // Processor time is never more than the elapsed time, which costs less to read.
        if (THREADS.getCurrentThreadCpuTime() - startedOnProcessor > time.toNanos()) {
            throw exceeded("Reading the text used more than %,d milliseconds of processor time.", time.toMillis());
        }
    }

    /** Checks the length of a text, in UTF-16 units. */
    public void checkLength(int length) {
        if (length > MAX_TEXT_LENGTH) {
            throw exceeded("The text has more than %,d characters.", MAX_TEXT_LENGTH);
        }
        checkTime();
    }

    /** Counts a word or punctuation mark. */
    public void countToken() {
        if (++tokens > MAX_TOKENS) {
            throw exceeded("The text has more than %,d words and punctuation marks.", MAX_TOKENS);
        }
    }

    /** Counts a phrase that could be a name. */
    public void countPhrase() {
        if (++phrases > MAX_PHRASES) {
            throw exceeded("The text has more than %,d phrases that could be names.", MAX_PHRASES);
        }
    }

    /** Counts a name of a signer, or an ignored passage. */
    public void countMention() {
        if (++mentions > MAX_MENTIONS) {
            throw exceeded("The text names more than %,d signers.", MAX_MENTIONS);
        }
    }

    /** Counts the Members suggested for one name. */
    public void countCandidates(int more) {
        candidates += more;
        if (candidates > MAX_CANDIDATES) {
            throw exceeded("The uncertain names match more than %,d Members in total.", MAX_CANDIDATES);
        }
    }

    private static Problem exceeded(String sentence, long limit) {
        return Problem.of(ErrorCode.WORK_LIMIT_EXCEEDED, String.format(Locale.ROOT, sentence, limit) + SPLIT);
    }
}
