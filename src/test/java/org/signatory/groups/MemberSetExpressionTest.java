package org.signatory.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.signatory.groups.MemberSetExpression.And;
import org.signatory.groups.MemberSetExpression.Is;
import org.signatory.groups.MemberSetExpression.Key;
import org.signatory.groups.MemberSetExpression.Not;
import org.signatory.groups.MemberSetExpression.Or;

/** Tests the grammar and the laws of expressions over Members. */
class MemberSetExpressionTest {

    private static final Set<String> EVERYBODY =
            IntStream.range(0, 16).mapToObj(String::valueOf).collect(Collectors.toSet());

    /** Selects from the numbers 0 to 15: a condition matches those with the given bit, and one unknown Member. */
    private static Set<String> found(MemberSetExpression expression) {
        return expression.select(EVERYBODY, is -> {
            int bit = Integer.parseInt(is.value());
            Set<String> having = EVERYBODY.stream()
                    .filter(each -> (Integer.parseInt(each) >> bit & 1) == 1)
                    .collect(Collectors.toSet());
            having.add("a stranger");
            return having;
        });
    }

    private static String read(String text) {
        return MemberSetExpressionParser.parse(text).toString();
    }

    private static InvalidMemberSetExpression fault(String text) {
        return catchThrowableOfType(InvalidMemberSetExpression.class, () -> MemberSetExpressionParser.parse(text));
    }

    @Test
    void operatorPrecedenceIsNotAndOr() {
        assertThat(read("state:IL or not party:D and chamber:house"))
                .isEqualTo("(state:\"IL\" or (not party:\"D\" and chamber:\"house\"))");
        assertThat(read("(state:IL or state:WI) and not (signed:a-1 or group:b-2)"))
                .isEqualTo("((state:\"IL\" or state:\"WI\") and not (signed:\"a-1\" or group:\"b-2\"))");
    }

    @Test
    void blanksAndCaseAreIgnoredAndValuesWithBlanksAreQuoted() {
        assertThat(read("  COMMITTEE:HSJU AND\n( NOT party:\"New Progressive\" ) "))
                .isEqualTo("(committee:\"HSJU\" and not party:\"New Progressive\")");
    }

    @Test
    void keywordsCanBeValues() {
        assertThat(read("state:OR or party:not")).isEqualTo("(state:\"OR\" or party:\"not\")");
    }

    @Test
    void errorNamesThePosition() {
        assertThat(fault("").at).isZero();
        assertThat(fault("state:IL and").at).isEqualTo(12);
        assertThat(fault("state:IL state:WI").at).isEqualTo(9);
        assertThat(fault("state:").at).isEqualTo(6);
        assertThat(fault("(state:IL").at).isEqualTo(9);
        assertThat(fault("state:IL)").at).isEqualTo(8);
        assertThat(fault("party:\"New").at).isEqualTo(6);
        assertThat(fault("not colour:blue").text())
                .startsWith("At character 5: Enter a condition, \"not\", or a parenthesis here");
    }

    @Test
    void lengthDepthAndConditionsAreLimited() {
        assertThat(fault("state:IL or ".repeat(200) + "state:IL")).hasMessageContaining("at most 2000 characters");
        assertThat(fault("(".repeat(500)).at).isEqualTo(30);
        assertThat(fault("not ".repeat(500)).at).isEqualTo(120);
        assertThat(fault("state:IL or ".repeat(50) + "state:IL")).hasMessageContaining("at most 50 conditions");
        assertThat(read("state:IL or ".repeat(49) + "state:IL")).isNotEmpty();
    }

    @Test
    void emptyConditionMatchesNoOne() {
        assertThat(found(new Is(Key.GROUP, "0", 0)))
                .doesNotContain("a stranger")
                .hasSize(8);
    }

    @Property(tries = 300)
    void doubleNegationIsTheSame(@ForAll("expressions") MemberSetExpression x) {
        assertThat(found(new Not(new Not(x)))).isEqualTo(found(x));
    }

    @Property(tries = 300)
    void deMorganHolds(@ForAll("expressions") MemberSetExpression x, @ForAll("expressions") MemberSetExpression y) {
        assertThat(found(new Not(new And(x, y)))).isEqualTo(found(new Or(new Not(x), new Not(y))));
        assertThat(found(new Not(new Or(x, y)))).isEqualTo(found(new And(new Not(x), new Not(y))));
    }

    @Property(tries = 300)
    void eachMemberIsInASetOrItsComplement(@ForAll("expressions") MemberSetExpression x) {
        assertThat(found(new And(x, new Not(x)))).isEmpty();
        assertThat(found(new Or(x, new Not(x)))).isEqualTo(EVERYBODY);
    }

    @Property(tries = 300)
    void printedExpressionReadsAsTheSame(@ForAll("expressions") MemberSetExpression x) {
        MemberSetExpression again = MemberSetExpressionParser.parse(x.toString());
        assertThat(again).hasToString(x.toString());
        assertThat(found(again)).isEqualTo(found(x));
    }

    @Property(tries = 1000)
    void anyTextIsParsedOrRejectedWithAPosition(@ForAll("scraps") String text) {
        try {
            MemberSetExpressionParser.parse(text);
        } catch (InvalidMemberSetExpression e) {
            assertThat(e.at).isBetween(0, text.length());
        }
    }

    @Provide
    Arbitrary<MemberSetExpression> expressions() {
        return expressions(4);
    }

    @Provide
    Arbitrary<String> scraps() {
        return Arbitraries.of(
                        "and", "or", "not", "(", ")", " ", "state:", "IL", ":", "\"", "group:1", "\u00e9", "\ud83d")
                .list()
                .ofMaxSize(12)
                .map(scraps -> String.join("", scraps));
    }

    private static Arbitrary<MemberSetExpression> expressions(int depth) {
        Arbitrary<MemberSetExpression> question = Combinators.combine(
                        Arbitraries.of(Key.class), Arbitraries.integers().between(0, 3))
                .as((key, bit) -> new Is(key, String.valueOf(bit), 0));
        if (depth == 0) {
            return question;
        }
        Arbitrary<MemberSetExpression> inner = expressions(depth - 1);
        return Arbitraries.oneOf(
                question,
                inner.map(Not::new),
                Combinators.combine(inner, inner).as(And::new),
                Combinators.combine(inner, inner).as(Or::new));
    }
}
