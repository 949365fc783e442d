package org.signatory.delivery.feeds;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.parameter.Related;
import biweekly.property.Status;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Duration;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Collectors;
import org.signatory.letters.LetterSummary;
import org.signatory.letters.RecipientView;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.signons.SignOnView;

/**
 * Writes sign-on deadlines and the due dates of responses as iCalendar (RFC 5545). Deadlines are in the time zone of
 * Washington; due dates are days. Each event has an alarm the day before.
 */
final class DeadlineCalendar {

    private static final String NAME = "Sign-on deadlines";
    private static final int ALARM_HOURS = 24;

    private DeadlineCalendar() {}

    /**
     * @param letters letters with a deadline and with their leads
     * @param awaited letters with recipients whose response is due
     * @param notices a notice about unconfirmed signers, by letter
     * @param server the address of this server, with a trailing slash
     */
    static String of(
            List<LetterSummary> letters, List<LetterSummary> awaited, Map<UUID, String> notices, String server) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Signatory//Deadlines//EN");
        calendar.setName(NAME);
        calendar.addExperimentalProperty("X-WR-CALNAME", NAME);
        // RFC 7986 gives this property no default type.
        calendar.setRefreshInterval(Duration.builder().hours(1).build()).addParameter("VALUE", "DURATION");
        calendar.getTimezoneInfo()
                .setDefaultTimezone(new TimezoneAssignment(TimeZone.getTimeZone(WashingtonTime.ZONE), zone()));
        letters.forEach(letter -> calendar.addEvent(deadline(letter, notices.get(letter.id()), server)));
        awaited.forEach(letter -> letter.recipients().stream()
                .filter(DeadlineCalendar::isAwaited)
                .forEach(recipient -> calendar.addEvent(due(letter, recipient, server))));
        return CalendarLineFolder.folded(Biweekly.write(calendar).go());
    }

    private static boolean isAwaited(RecipientView recipient) {
        return recipient.response() != null
                && recipient.response().dueOn() != null
                && recipient.response().receivedOn() == null;
    }

    private static VEvent due(LetterSummary letter, RecipientView recipient, String server) {
        VEvent event = event(letter, recipient.id() + "@signatory", "Response due: " + recipient.line(), server);
        LocalDate day = recipient.response().dueOn();
        event.setDateStart(
                new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false));
        event.setDescription(letter.title() + (recipient.responseOverdue() ? "\nThe response is overdue." : ""));
        return event;
    }

    /** Returns the rules of Eastern time since 2007 (15 U.S.C. 260a). */
    private static VTimezone zone() {
        VTimezone zone = new VTimezone(WashingtonTime.ZONE.getId());
        DaylightSavingsTime summer = new DaylightSavingsTime();
        set(summer, "EDT", new DateTimeComponents(2007, 3, 11, 2, 0, 0, false), 5, 4);
        summer.setRecurrenceRule(new Recurrence.Builder(Frequency.YEARLY)
                .byMonth(3)
                .byDay(2, DayOfWeek.SUNDAY)
                .build());
        zone.addDaylightSavingsTime(summer);
        StandardTime winter = new StandardTime();
        set(winter, "EST", new DateTimeComponents(2007, 11, 4, 2, 0, 0, false), 4, 5);
        winter.setRecurrenceRule(new Recurrence.Builder(Frequency.YEARLY)
                .byMonth(11)
                .byDay(1, DayOfWeek.SUNDAY)
                .build());
        zone.addStandardTime(winter);
        return zone;
    }

    private static void set(Observance observance, String name, DateTimeComponents start, int hoursBefore, int hours) {
        observance.setDateStart(start);
        observance.setTimezoneOffsetFrom(new UtcOffset(false, hoursBefore, 0));
        observance.setTimezoneOffsetTo(new UtcOffset(false, hours, 0));
        observance.addTimezoneName(name);
    }

    private static VEvent deadline(LetterSummary letter, String notice, String server) {
        VEvent event = event(letter, letter.id() + "@signatory", "Sign-on deadline: " + letter.title(), server);
        event.setDateStart(Date.from(letter.deadline().at()), true);
        event.setDescription(leads(letter) + letter.counts().signed() + " signed"
                + (letter.targetCount() == null ? "" : " (target: " + letter.targetCount() + ")") + ".\n"
                + letter.deadline().washington()
                + (letter.deadline().words() == null
                        ? ""
                        : " (\u201c" + letter.deadline().words() + "\u201d)")
                + (notice == null ? "" : "\n" + notice));
        return event;
    }

    private static String leads(LetterSummary letter) {
        return letter.leadSponsors().isEmpty()
                ? ""
                : letter.leadSponsors().stream()
                        .map(lead -> ((SignOnView) lead).name())
                        .collect(Collectors.joining(", ", "Led by ", ".\n"));
    }

    private static VEvent event(LetterSummary letter, String uid, String summary, String server) {
        VEvent event = new VEvent();
        event.setUid(uid);
        event.setDateTimeStamp(Date.from(letter.updatedAt()));
        event.setLastModified(Date.from(letter.updatedAt()));
        event.setCreated(Date.from(letter.createdAt()));
        event.setSummary(summary);
        event.addAlarm(VAlarm.display(
                new Trigger(Duration.builder().prior(true).hours(ALARM_HOURS).build(), Related.START), summary));
        event.setUrl(server + "letters/" + letter.id());
        event.setStatus(Status.confirmed());
        return event;
    }
}
