package org.signatory.documents;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.signatory.matching.StateNames;

/** Abbreviates states as the Associated Press does next to a party. */
final class ApStateAbbreviations {

    /** Alaska, Hawaii, Idaho, Iowa, Maine, Ohio, Texas, Utah and the territories are not abbreviated. */
    private static final Map<String, String> ABBREVIATIONS = Pattern.compile(" ")
            .splitAsStream("AL:Ala. AZ:Ariz. AR:Ark. CA:Calif. CO:Colo. CT:Conn. DE:Del. FL:Fla. GA:Ga. IL:Ill. IN:Ind."
                    + " KS:Kan. KY:Ky. LA:La. MD:Md. MA:Mass. MI:Mich. MN:Minn. MS:Miss. MO:Mo. MT:Mont. NE:Neb. NV:Nev."
                    + " NH:N.H. NJ:N.J. NM:N.M. NY:N.Y. NC:N.C. ND:N.D. OK:Okla. OR:Ore. PA:Pa. RI:R.I. SC:S.C. SD:S.D."
                    + " TN:Tenn. VT:Vt. VA:Va. WA:Wash. WV:W.Va. WI:Wis. WY:Wyo. DC:D.C.")
            .collect(Collectors.toMap(entry -> entry.substring(0, 2), entry -> entry.substring(3)));

    private ApStateAbbreviations() {}

    static String of(String code) {
        return ABBREVIATIONS.getOrDefault(code, StateNames.name(code));
    }
}
