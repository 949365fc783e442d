package org.signatory.groups;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Stores a committee or subcommittee of Congress as named in the latest list. */
@Entity
@Table(name = "committee")
public class Committee extends PanacheEntityBase {

    /** Lists the chambers of a committee. */
    @Schema(name = "CommitteeChamber")
    public enum CommitteeChamber {
        @JsonProperty("house")
        HOUSE,
        @JsonProperty("senate")
        SENATE,
        @JsonProperty("joint")
        JOINT
    }

    @Id
    public String code;

    @Column(name = "parent_code")
    public String parentCode;

    @Enumerated(EnumType.STRING)
    public CommitteeChamber chamber;

    public String name;

    public String url;

    @Column(name = "from_date")
    public LocalDate fromDate;

    @Column(name = "until_date")
    public LocalDate untilDate;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
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
