package org.signatory.signons;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Models a letter by plain rules: who signed and who led, as of each day. */
final class ModelLetter {

    final String id;
    LocalDate sent;
    boolean isVoid;
    String mergedInto;
    final List<ModelSignOn> signOns = new ArrayList<>();

    ModelLetter(String id) {
        this.id = id;
    }

    Optional<ModelSignOn> active(String member) {
        return signOns.stream()
                .filter(each -> each.member.equals(member) && each.isActive())
                .findFirst();
    }

    /** Lists the leads of now in order. */
    List<ModelSignOn> leads() {
        return signOns.stream()
                .filter(each -> each.isActive() && each.position() > 0)
                .sorted(Comparator.comparing(ModelSignOn::position))
                .toList();
    }

    List<String> leadsOn(LocalDate day) {
        return signOns.stream()
                .filter(each -> each.countsOn(day) && each.positionOn(day) > 0)
                .sorted(Comparator.comparing(each -> each.positionOn(day)))
                .map(each -> each.member)
                .toList();
    }

    Set<String> signersOn(LocalDate day) {
        return members(signOns.stream().filter(each -> each.countsOn(day)).toList());
    }

    /** Returns the Members who had withdrawn by the end of a day. */
    Set<String> withdrawnOn(LocalDate day) {
        Set<String> members = members(
                signOns.stream().filter(each -> !each.signed.isAfter(day)).toList());
        members.removeAll(signersOn(day));
        return members;
    }

    private static Set<String> members(List<ModelSignOn> signOns) {
        return signOns.stream().map(each -> each.member).collect(Collectors.toSet());
    }

    /** Makes these sign-ons the leads, in this order; all are on the list of sign-ons. */
    void lead(List<ModelSignOn> order, LocalDate today) {
        leads().stream().filter(each -> !order.contains(each)).forEach(each -> {
            if (sent == null) {
                each.place(today, 0);
            } else {
                each.neverLed();
            }
        });
        for (ModelSignOn lead : order) {
            int position = order.indexOf(lead) + 1;
            if (lead.position() == position) {
                continue;
            }
            if (sent == null) {
                lead.place(today, position);
            } else if (lead.position() == 0) {
                lead.leadThroughout(position);
            } else {
                lead.positions.put(lead.positions.lastKey(), position);
            }
        }
    }

    void withdraw(ModelSignOn signOn, LocalDate day) {
        if (sent != null && !day.isBefore(sent)) {
            signOn.disavowed = true;
        } else {
            signOn.withdrawn = day;
        }
    }

    void undoWithdrawal(ModelSignOn signOn, LocalDate today) {
        List<ModelSignOn> leads = leads();
        if (!signOn.disavowed && leads.stream().anyMatch(each -> each.position() == signOn.position())) {
            int last = leads.get(leads.size() - 1).position() + 1;
            if (sent == null) {
                signOn.place(today, last);
            } else {
                signOn.positions.put(signOn.positions.lastKey(), last);
            }
        }
        signOn.withdrawn = null;
        signOn.disavowed = false;
        settle();
    }

    void send(LocalDate day) {
        sent = day;
        settle();
    }

    private void settle() {
        if (sent != null) {
            signOns.stream().filter(ModelSignOn::isActive).forEach(each -> each.settle(sent));
        }
    }

    /** Moves the sign-ons of a duplicate; a Member on both has one, with the earlier date and the higher role. */
    void merge(ModelLetter duplicate) {
        int after = signOns.stream()
                .flatMap(each -> each.positions.values().stream())
                .max(Comparator.naturalOrder())
                .orElse(0);
        List<ModelSignOn> all = duplicate.signOns.stream()
                .sorted(Comparator.comparing(ModelSignOn::signed).thenComparing(each -> each.id))
                .toList();
        List<ModelSignOn> both =
                all.stream().filter(each -> overlapping(each).isPresent()).toList();
        both.forEach(other -> combine(overlapping(other).orElseThrow(), other, after));
        all.stream().filter(each -> !both.contains(each)).forEach(other -> {
            other.positions.replaceAll((day, position) -> position == 0 ? 0 : position + after);
            signOns.add(other);
        });
        duplicate.isVoid = true;
        duplicate.mergedInto = id;
        settle();
    }

    private Optional<ModelSignOn> overlapping(ModelSignOn other) {
        return signOns.stream()
                .filter(each -> each.member.equals(other.member) && each.overlaps(other.signed, other.withdrawn))
                .max(Comparator.comparing(ModelSignOn::isActive).thenComparing(each -> each.signed));
    }

    private void combine(ModelSignOn own, ModelSignOn other, int after) {
        boolean free = signOns.stream()
                .noneMatch(each -> each != own
                        && Objects.equals(each.member, own.member)
                        && each.overlaps(other.signed, own.withdrawn));
        if (other.signed.isBefore(own.signed) && free) {
            own.correct(other.signed);
        }
        if (own.isActive() && other.isActive() && own.position() == 0 && other.position() > 0) {
            LocalDate from = null;
            for (LocalDate day : other.positions.descendingKeySet()) {
                if (other.positions.get(day) == 0) {
                    break;
                }
                from = day;
            }
            LocalDate last = own.positions.isEmpty() ? from : own.positions.lastKey();
            own.place(last.isAfter(from) ? last : from, after + other.position());
        }
    }
}
