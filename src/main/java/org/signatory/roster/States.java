package org.signatory.roster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.signatory.platform.text.TextNormalizer;

/** Defines the postal abbreviations of states and territories with Members of Congress, including former territories. */
public final class States {

    /** Lists the postal abbreviations, each with the names and abbreviations of the state or territory. */
    public static final String SPELLINGS = """
            AL Alabama,Ala
            AK Alaska
            AZ Arizona,Ariz
            AR Arkansas,Ark
            CA California,Calif,Cal
            CO Colorado,Colo
            CT Connecticut,Conn
            DE Delaware,Del
            FL Florida,Fla
            GA Georgia,Ga
            HI Hawaii
            ID Idaho
            IL Illinois,Ill
            IN Indiana,Ind
            IA Iowa
            KS Kansas,Kan,Kans
            KY Kentucky,Ky
            LA Louisiana,La
            ME Maine
            MD Maryland,Md
            MA Massachusetts,Mass
            MI Michigan,Mich
            MN Minnesota,Minn
            MS Mississippi,Miss
            MO Missouri,Mo
            MT Montana,Mont
            NE Nebraska,Neb,Nebr
            NV Nevada,Nev
            NH New Hampshire,N.H.
            NJ New Jersey,N.J.
            NM New Mexico,N.M.,N.Mex.
            NY New York,N.Y.
            NC North Carolina,N.C.
            ND North Dakota,N.D.,N.Dak.
            OH Ohio
            OK Oklahoma,Okla
            OR Oregon,Ore
            PA Pennsylvania,Pa,Penn
            RI Rhode Island,R.I.
            SC South Carolina,S.C.
            SD South Dakota,S.D.,S.Dak.
            TN Tennessee,Tenn
            TX Texas,Tex
            UT Utah
            VT Vermont,Vt
            VA Virginia,Va
            WA Washington,Wash,Washington State
            WV West Virginia,W.Va.
            WI Wisconsin,Wis,Wisc
            WY Wyoming,Wyo
            DC District of Columbia,D.C.,Washington DC
            PR Puerto Rico,P.R.
            GU Guam
            VI Virgin Islands,U.S. Virgin Islands,V.I.,USVI
            AS American Samoa,Am. Samoa
            MP Northern Mariana Islands,Northern Marianas,CNMI,N.M.I.,NMI
            """;

    private static final Set<String> CODES = Arrays.stream(
                    ("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY"
                                    + " NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC AS GU MP PR VI"
                                    // The dataset's own codes: Dakota Territory, Orleans, the Philippines.
                                    + " DK OL PI")
                            .split(" "))
            .collect(Collectors.toUnmodifiableSet());

    private static final Map<String, String> NAMES = names();

    private States() {}

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        SPELLINGS.lines().forEach(line -> {
            names.put(TextNormalizer.folded(line.substring(0, 2)), line.substring(0, 2));
            for (String name : line.substring(3).split(",")) {
                names.put(TextNormalizer.folded(name), line.substring(0, 2));
            }
        });
        return names;
    }

    /** Returns the postal abbreviation for a folded name, abbreviation or postal abbreviation; null if it is none. */
    static String named(String folded) {
        return NAMES.get(folded);
    }

    static boolean isKnown(String code) {
        return code != null && CODES.contains(code);
    }
}
