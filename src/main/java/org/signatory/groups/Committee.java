package org.signatory.groups;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** Stores a committee or subcommittee of Congress as named in the latest list. */
@Entity
public class Committee extends PanacheEntityBase {

    public enum CommitteeChamber {
        HOUSE,
        SENATE,
        JOINT
    }

    @Id
    public String code;

    public String parentCode;

    @Enumerated(EnumType.STRING)
    public CommitteeChamber chamber;

    public String name;
    public String url;
    public LocalDate fromDate;
    public LocalDate untilDate;
    public Instant createdAt;
    public Instant updatedAt;

    boolean says(CommitteeFile.ListedCommittee listed) {
        return chamber == listed.chamber() && name.equals(listed.name()) && Objects.equals(url, listed.url());
    }

    void take(CommitteeFile.ListedCommittee listed, Instant now) {
        code = listed.code();
        parentCode = listed.parentCode();
        chamber = listed.chamber();
        name = listed.name();
        url = listed.url();
        updatedAt = now;
    }
}
