package org.signatory.endorsements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests which names may belong to the same organization. */
class OrganizationIdentityTraitsTest {

    private static OrganizationIdentityTraits of(String name) {
        return OrganizationIdentityTraits.of(name, null, List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        American Civil Liberties Union (ACLU)   | ACLU                             | same acronym
        American Civil Liberties Union          | ACLU                             | same acronym
        American Civil Liberties Union (ACLU)   | American Civil Liberties Union   | same name without an acronym or suffix
        The Sierra Club                         | Sierra Club Foundation, Inc.     | same name without an acronym or suffix
        Indivisible                             | Indivisible Action Fund          | same name without an acronym or suffix
        Human Rights Frist                      | Human Rights First               | similar spelling
        National Imigration Law Center          | National Immigration Law Center  | similar spelling
        CommonCause                             | Common Cause                     | similar spelling
        MoveOn.org                              | MoveOn                           | same name without an acronym or suffix
        NAACP Legal Defense Fund (LDF)          | LDF                              | same acronym
        """)
    void similarNamesAreFound(String one, String two, String reason) {
        assertThat(of(one).sharedWith(of(two))).contains(reason);
        assertThat(of(two).sharedWith(of(one))).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Voices for Ohio                         | Voices for Iowa
        League of North Carolina                | League of South Carolina
        SEIU Local 1198                         | SEIU Local 1199
        National Education Association          | National Hispanic Association
        Public Citizen                          | Public Counsel
        Voces (Texas)                           | Voces (Nevada)
        """)
    void otherNamesAreNot(String one, String two) {
        assertThat(of(one).sharedWith(of(two))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The Sierra Club                         | Sierra Club, Inc.                         | true
        Nat'l Assn. of Social Workers           | National Association of Social Workers    | true
        Voices & Votes                          | Voices and Votes                          | true
        Common Cause (CC)                       | Common Cause                              | true
        Voces (VT)                              | Voces (VA)                                | false
        Sierra Club                             | Sierra Club Foundation                    | false
        Boy Scouts of America                   | Boy Scouts                                | false
        """)
    void sameNamesAreCertain(String one, String two, boolean same) {
        assertThat(of(one).isSameAs(of(two))).isEqualTo(same);
        assertThat(of(two).isSameAs(of(one))).isEqualTo(same);
        assertThat(of(one).sharedWith(of(two))).isPresent();
        assertThat(of(one).keys()).containsAnyElementsOf(of(two).keys());
    }
}
