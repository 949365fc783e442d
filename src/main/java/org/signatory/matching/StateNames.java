package org.signatory.matching;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Resolves states and territories from postal abbreviations, names and Associated Press abbreviations. */
public final class StateNames {

    static final String TABLE = """
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

    private static final Map<String, String> CODES = codes();

    private StateNames() {}

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        TABLE.lines().forEach(line -> {
            String code = line.substring(0, 2);
            codes.put(code.toLowerCase(Locale.ROOT), code);
            for (String name : line.substring(3).split(",")) {
                codes.put(NameSpelling.compact(name), code);
            }
        });
        return codes;
    }

    /** Returns the postal abbreviation for this spelling of a state or territory. */
    public static Optional<String> code(String written) {
        return Optional.ofNullable(CODES.get(NameSpelling.compact(written)));
    }
}
