package org.signatory.outreach;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.signatory.letters.ChamberScope;

/**
 * Reads the real letters in order of days: signers and leads from the corpus; topics, recipient and unmarked leads
 * from the letters' releases.
 */
final class RealLetters {

    private static final String LETTERS = """
            21 2013-03-01 bicameral  civil rights                           | the Supreme Court        |
            33 2019-12-15 house      immigration                            | leaders of Congress      | M001207
            13 2021-08-06 bicameral  education, infrastructure              | leaders of Congress      | N000188 R000122
            07 2021-08-06 house      labor, climate                         | Department of Labor      | C001080 S000185 G000551 A000370
            01 2021-08-10 house      energy, climate, taxes                 | leaders of Congress      |
            15 2021-08-31 house      budget                                 | the public               |
            03 2021-10-12 house      taxes, transportation, climate, labor  | leaders of Congress      | S001201
            08 2021-10-20 house      taxes, energy                          | Treasury                 | G000559 T000460
            04 2022-01-26 bicameral  taxes                                  | Treasury                 |
            11 2022-05-27 house      guns                                   | leaders of Congress      |
            25 2022-06-27 house      public lands                           | Agriculture              | N000189 W000821
            28 2022-07-06 house      privacy, reproductive rights           | Federal Trade Commission |
            05 2022-10-19 house      energy                                 | the President            |
            09 2022-10-26 house      transportation                         | Transportation           | N000147 L000562 Q000023 S001201
            19 2024-07-12 bicameral  reproductive rights, military          | the Army                 | B001305 H001067
            31 2024-09-27 bicameral  guns, foreign affairs                  | Department of State      |
            16 2024-11-14 bicameral  agriculture, disasters                 | leaders of Congress      |
            23 2025-10-24 house      agriculture, nutrition                 | Agriculture              |
            """;

    private RealLetters() {}

    static List<PastLetter> of(Path corpus) throws IOException {
        List<PastLetter> letters = new ArrayList<>();
        for (String line : LETTERS.lines().toList()) {
            String[] cells = line.split("\\|", -1);
            String[] first = cells[0].strip().split(" +", 4);
            Set<String> leads = new LinkedHashSet<>();
            List<String> signers = signers(corpus.resolve("letters/" + first[0] + ".expected.tsv"), leads);
            if (!cells[2].isBlank()) {
                leads.addAll(List.of(cells[2].strip().split(" ")));
            }
            if (!new HashSet<>(signers).containsAll(leads)) {
                throw new IllegalStateException("A lead of " + first[0] + " is not among its signers");
            }
            letters.add(new PastLetter(
                    first[0],
                    LocalDate.parse(first[1]),
                    ChamberScope.valueOf(first[2].toUpperCase(Locale.ROOT)),
                    Set.of(first[3].split(", ")),
                    Set.of(cells[1].strip()),
                    Set.of(),
                    leads,
                    signers));
        }
        return letters;
    }

    private static List<String> signers(Path file, Set<String> leads) throws IOException {
        Set<String> signers = new LinkedHashSet<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            if (line.startsWith("#") || cells.length < 2 || cells[1].equals("?")) {
                continue;
            }
            signers.add(cells[1]);
            if (cells.length > 3 && cells[3].contains("lead")) {
                leads.add(cells[1]);
            }
        }
        return List.copyOf(signers);
    }
}
