package org.signatory.letters;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;

/** Stores a recipient of a letter, with the response that the letter asks for. */
@Entity
public class Recipient extends PanacheEntityBase {

    /** Assigned before the entity is saved, because the fields of a letter are recorded with it. */
    @Id
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "letter_id", updatable = false)
    Letter letter;

    /** Position in the letter, from 0. */
    public int place;

    public String honorific;
    public String name;
    public String title;
    public String agency;
    public String street;
    public String city;
    public LocalDate responseDueOn;
    public LocalDate responseReceivedOn;
    public String responseSummary;
    public String responseUrl;

    static Recipient of(Letter letter, UUID id) {
        Recipient recipient = new Recipient();
        recipient.letter = letter;
        recipient.id = id;
        return recipient;
    }

    Recipient with(RecipientInput draft, int position) {
        place = position;
        honorific = draft.honorific();
        name = draft.name();
        title = draft.title();
        agency = draft.agency();
        street = draft.street();
        city = draft.city();
        return this;
    }

    RecipientInput draft() {
        return new RecipientInput(id, honorific, name, title, agency, street, city);
    }

    boolean isSame(Recipient other) {
        return draft().isSame(other.draft());
    }

    void save(RecipientResponse response) {
        responseDueOn = response.dueOn();
        responseReceivedOn = response.receivedOn();
        responseSummary = response.summary();
        responseUrl = response.url();
    }

    boolean isOverdue(LocalDate day) {
        return responseDueOn != null && responseReceivedOn == null && responseDueOn.isBefore(day);
    }

    /** Returns the response or its due date; null without either. */
    RecipientResponse response() {
        RecipientResponse response =
                new RecipientResponse(responseDueOn, responseReceivedOn, responseSummary, responseUrl);
        return response.equals(RecipientResponse.NONE) ? null : response;
    }
}
