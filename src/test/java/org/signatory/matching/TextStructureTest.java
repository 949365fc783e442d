package org.signatory.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signatory.roster.RosterMemberLoader;

/** Tests the parts of letters and releases that sign nothing, and the layouts of lists that do. */
class TextStructureTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            JERROLD NADLER, New York\\nCHAIRMAN\\n\\nJIM JORDAN, Ohio\\nRANKING MEMBER\\n\\nCOMMITTEE ON THE JUDICIARY\\n\\nAugust 20, 2021\\n\\nThe Honorable Merrick Garland\\nAttorney General\\n\\nDear Attorney General Garland:\\n\\nWe request records.\\n\\nSincerely,\\n\\nJerrold Nadler\\nChairman => Nadler mentioned, Jordan mentioned, Nadler signer
            RON WYDEN, OREGON, CHAIRMAN\\n\\nDEBBIE STABENOW, MICHIGAN          MIKE CRAPO, IDAHO\\nMARIA CANTWELL, WASHINGTON        CHUCK GRASSLEY, IOWA\\n\\nUnited States Senate\\nCOMMITTEE ON FINANCE\\n\\nAugust 20, 2021\\n\\nMr. Charles Rettig\\nCommissioner\\n\\nDear Commissioner Rettig:\\n\\nI write about refunds.\\n\\nSincerely,\\n\\nRon Wyden\\nChairman => Wyden mentioned, Stabenow mentioned, Crapo mentioned, Cantwell mentioned, Grassley mentioned, Wyden signer
            MAXINE WATERS, CALIFORNIA               PATRICK MCHENRY, NORTH CAROLINA\\nCHAIRWOMAN                              RANKING MEMBER\\n\\nUnited States House of Representatives\\nOne Hundred Seventeenth Congress\\nCommittee on Financial Services\\n2129 Rayburn House Office Building\\n\\nAugust 20, 2021\\n\\nThe Honorable Marcia Fudge\\nSecretary\\n\\nDear Secretary Fudge:\\n\\nWe write about rents.\\n\\nSincerely,\\n\\nMaxine Waters\\nChairwoman => Waters mentioned, McHenry mentioned, Waters signer
            BOBBY SCOTT, VIRGINIA, Chairman\\nRAÚL GRIJALVA, ARIZONA\\nVIRGINIA FOXX, NORTH CAROLINA, Ranking Member\\n\\nCOMMITTEE ON EDUCATION AND LABOR\\n\\nAugust 20, 2021\\n\\nDear Secretary Cardona:\\n\\nWe write.\\n\\nSincerely,\\n\\nVirginia Foxx\\nRanking Member => Scott mentioned, Grijalva mentioned, Foxx mentioned, Foxx signer
            Signed by:\\n\\nTed Lieu, California\\nJudy Chu, California\\n\\nCongress of the United States\\n\\nAugust 20, 2021\\n\\nDear Secretary Cardona:\\n\\nWe write.\\n\\nSincerely, => Lieu signer, Chu signer
            FRANK PALLONE, JR., NEW JERSEY                    CATHY McMORRIS RODGERS, WASHINGTON\\nCHAIRMAN                                          RANKING MEMBER\\n\\nONE HUNDRED SEVENTEENTH CONGRESS\\nCongress of the United States\\nHouse of Representatives\\nCOMMITTEE ON ENERGY AND COMMERCE\\n2125 Rayburn House Office Building\\n\\nAugust 20, 2021\\n\\nMr. Mark Zuckerberg\\nChief Executive Officer\\n\\nDear Mr. Zuckerberg:\\n\\nWe write.\\n\\nSincerely,\\n\\nCathy McMorris Rodgers\\nRepublican Leader\\n\\ncc: The Honorable Frank Pallone, Jr., Chairman => Pallone mentioned, McMorris Rodgers mentioned, McMorris Rodgers signer, Pallone copied
            PATRICK LEAHY, VERMONT, CHAIRMAN\\nRICHARD C. SHELBY, ALABAMA, VICE CHAIRMAN\\nPATTY MURRAY, WASHINGTON\\tMITCH McCONNELL, KENTUCKY\\nUnited States Senate\\nCOMMITTEE ON APPROPRIATIONS\\nWASHINGTON, DC 20510-6025\\n\\n20 August 2021\\n\\nDear Secretary Becerra:\\n\\nI write.\\n\\nSincerely,\\n\\nPatrick Leahy\\nChairman => Leahy mentioned, Shelby mentioned, Murray mentioned, McConnell mentioned, Leahy signer
            CAROLYN B. MALONEY\\nCHAIRWOMAN\\n\\nJAMES COMER\\nRANKING MINORITY MEMBER\\n\\nCongress of the United States\\nHouse of Representatives\\nCOMMITTEE ON OVERSIGHT AND REFORM\\n\\nAugust 20, 2021\\n\\nDear Secretary Becerra:\\n\\nI write.\\n\\nSincerely,\\n\\nCarolyn B. Maloney\\nChairwoman => Maloney mentioned, Comer mentioned, Maloney signer
            COMMITTEE ON FINANCE\\nRon Wyden, Oregon, Chairman\\nMike Crapo, Idaho, Ranking Member\\n\\nDear Secretary Yellen:\\n\\nWe write.\\n\\nSincerely,\\n\\nRon Wyden\\n\\nMike Crapo => Wyden mentioned, Crapo mentioned, Wyden signer, Crapo signer
            """)
    void aLetterheadSignsNothing(String text, String expected) {
        check(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            Dear Chairman Nadler:\\n\\nWe write.\\n\\nSincerely,\\n\\nTed Lieu\\nMember of Congress\\n\\nThe Honorable Jerrold Nadler\\nAugust 20, 2021\\nPage 2\\n\\nJudy Chu\\nMember of Congress => Lieu signer, Nadler recipient, Chu signer
            Sincerely,\\n\\nTed Lieu\\nMember of Congress\\n\\nChairwoman Maxine Waters and Ranking Member Patrick McHenry\\nPage 2 of 3\\n\\nJudy Chu\\nMember of Congress => Lieu signer, Waters recipient, McHenry recipient, Chu signer
            Sincerely,\\n\\nTed Lieu\\nMember of Congress\\nPage 2 of 2\\n\\nJudy Chu\\nMember of Congress => Lieu signer, Chu signer
            Sincerely,\\n\\nTed Lieu\\nMember of Congress\\n\\nPage Two\\nThe Honorable Nancy Pelosi\\nAugust 20, 2021\\n\\nJudy Chu\\nMember of Congress => Lieu signer, Pelosi recipient, Chu signer
            Sincerely,\\n\\nTed Lieu\\n\\nJudy Chu\\n\\nThe Honorable Nancy Pelosi, Page 3\\n\\nAmi Bera => Lieu signer, Chu signer, Pelosi recipient, Bera signer
            Sincerely,\\n\\nTed Lieu\\nMember of Congress\\n\\nHon. Jerrold Nadler\\nHon. Jim Jordan\\nAugust 20, 2021\\nPage 2 of 3\\n\\nJudy Chu\\nMember of Congress => Lieu signer, Nadler recipient, Jordan recipient, Chu signer
            Sincerely,\\n\\nTed Lieu\\nMember of Congress\\n\\nSpeaker Nancy Pelosi\\n8/20/2021\\np. 2\\n\\nJudy Chu\\nMember of Congress => Lieu signer, Pelosi recipient, Chu signer
            Sincerely,\\n\\nTed Lieu\\nMember of Congress\\n\\nLetter to Chairman Nadler\\nPage 2\\n\\nJudy Chu\\nMember of Congress => Lieu signer, Chu signer
            Sincerely,\\n\\nTed Lieu\\nMember of Congress\\n\\nThe Honorable Jerrold Nadler\\nAugust 20, 2021\\n\\nJudy Chu\\nMember of Congress => Lieu signer, Nadler recipient, Chu signer
            Sincerely,\\n\\nTed Lieu\\nMember of Congress\\n\\n-2-\\n\\nJudy Chu\\nMember of Congress => Lieu signer, Chu signer
            """)
    void aPageHeadingSignsNothing(String text, String expected) {
        check(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            Sincerely,\\n\\nTed Lieu\\nMember of Congress\\n\\nJudy Chu\\nMember of Congress\\n\\n[1] Letter from Rep. Ami Bera and Rep. Jim Costa to Secretary Becerra (Feb. 2, 2021). => Lieu signer, Chu signer, Bera other-letter, Costa other-letter
            Sincerely,\\n\\nTed Lieu\\nMember of Congress\\n\\n1 See Press Release, Senator Ron Wyden and Senator Jeff Merkley, May 1, 2021, https://www.example.org/ => Lieu signer, Wyden other-letter, Merkley other-letter
            Sincerely,\\n\\nTed Lieu\\nMember of Congress\\n\\nJudy Chu\\nMember of Congress\\n\\n1. Letter from Sen. Ron Wyden, Chairman, and Rep. Richard Neal to Xavier Becerra (May 6, 2021).\\n2. Ltr. from Rep. Ami Bera to CMS, May 7, 2021. => Lieu signer, Chu signer, Wyden other-letter, Neal other-letter, Bera other-letter
            Sincerely,\\n\\nTed Lieu\\nMember of Congress\\n\\nLetter from Reps. Ami Bera, Jim Costa and Ro Khanna to Secretary Austin (May 1, 2021). => Lieu signer, Bera other-letter, Costa other-letter, Khanna other-letter
            Sincerely,\\n\\n1. Ted Lieu\\n2. Judy Chu\\n3. Ami Bera => Lieu signer, Chu signer, Bera signer
            Sincerely,\\n\\nTed Lieu\\n\\n1 Sen. Ron Wyden & Rep. Richard Neal, Letter to HHS Secretary Becerra (Mar. 3, 2021). => Lieu signer, Wyden other-letter, Neal other-letter
            Sincerely,\\n\\nTed Lieu\\n\\n¹ Rep. Ami Bera, Rep. Jim Costa, "Statement on Water," July 1, 2021. => Lieu signer, Bera other-letter, Costa other-letter
            Sincerely,\\n\\nTed Lieu\\n\\n* Letter from Reps. Ami Bera and Jim Costa to CMS, July 1, 2021. => Lieu signer, Bera other-letter, Costa other-letter
            Sincerely,\\n\\nTed Lieu\\n\\nNotes:\\n1. Press release, Reps. Ami Bera and Jim Costa, July 1, 2021. => Lieu signer, Bera other-letter, Costa other-letter
            Sincerely,\\n\\nTed Lieu\\nJudy Chu\\n\\n[i] Letter from Rep. Ami Bera and Rep. Jim Costa to CMS (July 1, 2021). => Lieu signer, Chu signer, Bera other-letter, Costa other-letter
            """)
    void footnotesBelowSignaturesSignNothing(String text, String expected) {
        check(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            Rep. Ted Lieu led a letter. It was signed by:\\n\\n• Rep. Judy Chu\\n• Rep. Ami Bera\\n\\nSenators Ron Wyden and Jeff Merkley have introduced a bill. => Lieu lead, Chu signer, Bera signer, Wyden cosponsor, Merkley cosponsor
            Signers:\\nTed Lieu\\nJudy Chu\\n\\nReps. Ami Bera and Jim Costa oppose the program. => Lieu signer, Chu signer, Bera mentioned, Costa mentioned
            Signers:\\nTed Lieu\\nJudy Chu\\n\\nSenators Wyden and Merkley will send their own letter. => Lieu signer, Chu signer, Wyden other-letter, Merkley other-letter
            The letter was signed by:\\nTed Lieu\\nJudy Chu\\n\\nLieu and Rep. Ami Bera (CA-07) toured the plant in May. => Lieu signer, Chu signer, Lieu mentioned, Bera mentioned
            The letter was signed by:\\nTed Lieu\\nJudy Chu\\n\\nChairman Bobby Scott and Ranking Member Virginia Foxx are expected to hold a hearing. => Lieu signer, Chu signer, Scott mentioned, Foxx mentioned
            The letter was signed by:\\n\\nReps. Ted Lieu (CA-33), Judy Chu (CA-27) and Ami Bera (CA-07). => Lieu signer, Chu signer, Bera signer
            Cosigners:\\nTed Lieu\\nJudy Chu\\n\\nIn the Senate, Senators Ron Wyden and Jeff Merkley lead the companion letter. => Lieu signer, Chu signer, Wyden other-letter, Merkley other-letter
            Cosigners:\\n- Ted Lieu\\n- Judy Chu\\n\\nReps. Ami Bera and Jim Costa did not sign. => Lieu signer, Chu signer, Bera did-not-sign, Costa did-not-sign
            Cosigners:\\nTed Lieu\\nJudy Chu\\n\\nCongressman Ami Bera also signed the letter. => Lieu signer, Chu signer, Bera signer
            Cosigners:\\nTed Lieu\\nJudy Chu\\n\\nRep. Ami Bera and Rep. Jim Costa, who chair the caucus, welcomed the letter. => Lieu signer, Chu signer, Bera mentioned, Costa mentioned
            The following Members signed:\\n\\nTed Lieu (CA-33)\\nJudy Chu (CA-27)\\n\\nLast year, Reps. Ami Bera and Jim Costa sent a letter on the same topic. => Lieu signer, Chu signer, Bera other-letter, Costa other-letter
            Cosigners:\\nTed Lieu\\nJudy Chu\\nReps. Ami Bera and Jim Costa voted against the bill in May. => Lieu signer, Chu signer, Bera mentioned, Costa mentioned
            """)
    void aSentenceBelowAListIsReadOnItsOwn(String text, String expected) {
        check(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            Rep. Ted Lieu led a letter to the Environmental Protection Agency today. Signers:\\n• Judy Chu\\n• Ami Bera\\n\\nRELATED NEWS\\n• August 2: Rep. Lieu joins Rep. Ro Khanna in urging action\\n• July 9: Rep. Lieu and Rep. Jim Costa lead letter to the Army => Lieu lead, Chu signer, Bera signer, Lieu other-letter, Khanna other-letter, Lieu other-letter, Costa other-letter
            Rep. Ted Lieu led a letter to the Environmental Protection Agency today.\\n\\nLatest Press Releases\\nRep. Lieu and Rep. Jim Costa send a letter to the Army\\nRep. Judy Chu and Rep. Lieu introduce a bill => Lieu lead, Lieu other-letter, Costa other-letter, Chu other-letter, Lieu other-letter
            Signers:\\nTed Lieu\\nJudy Chu\\n\\nPress contacts:\\nAl Green (Lieu)\\nAdam Smith (Chu) => Lieu signer, Chu signer, Green quoted, Smith quoted
            Signers:\\nTed Lieu\\nJudy Chu\\n\\nMedia Contact\\nMike Thompson => Lieu signer, Chu signer, Thompson quoted
            Rep. Ted Lieu led a letter to the EPA asking for a plan on water quality.\\n\\nMore News\\nRep. Ami Bera leads letter on ports\\nReps. Jim Costa and Ro Khanna sign letter => Lieu lead, Bera other-letter, Costa other-letter, Khanna other-letter
            Rep. Ted Lieu led a letter to the EPA asking for a plan on water quality.\\n\\nSigners:\\nJudy Chu\\nAmi Bera\\n\\nYou might also like\\nRep. Jim Costa joins Rep. Ro Khanna in letter => Lieu lead, Chu signer, Bera signer, Costa other-letter, Khanna other-letter
            Latest News\\n\\nLieu Leads Letter\\n\\nRep. Ted Lieu led a letter to the EPA. It was signed by Reps. Judy Chu and Ami Bera. => Lieu lead, Chu signer, Bera signer
            Signers:\\nTed Lieu\\nJudy Chu\\n\\nStaff contacts:\\nMike Johnson, 202-225-0000\\nAdam Smith, 202-225-0001 => Lieu signer, Chu signer, Johnson quoted, Smith quoted
            Signers:\\nTed Lieu\\nJudy Chu\\n\\nPress contact: Mike Johnson => Lieu signer, Chu signer, Johnson quoted
            """)
    void linksAndContactsBelowAReleaseSignNothing(String text, String expected) {
        check(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            Sincerely,\\n\\nTed Lieu\\nMember of Congress\\n\\nJudy Chu\\nMember of Congress\\n\\nCourtesy copies:\\nChairman Bobby Scott\\nRanking Member Virginia Foxx => Lieu signer, Chu signer, Scott copied, Foxx copied
            Sincerely,\\n\\nTed Lieu\\nJudy Chu\\n\\nCopy furnished:\\nNancy Pelosi\\nSteny Hoyer => Lieu signer, Chu signer, Pelosi copied, Hoyer copied
            Sincerely,\\n\\nTed Lieu\\nJudy Chu\\n\\nCourtesy copy to: Nancy Pelosi, Steny Hoyer => Lieu signer, Chu signer, Pelosi copied, Hoyer copied
            Sincerely,\\n\\nTed Lieu\\nJudy Chu\\n\\nCarbon copy:\\nNancy Pelosi => Lieu signer, Chu signer, Pelosi copied
            """)
    void copiesUnderOtherWordsSignNothing(String text, String expected) {
        check(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            Rep. Jim McGovern filed a discharge petition. So far it has been signed by Reps. Stephen Lynch and Ken Buck. => McGovern other-letter, Lynch other-letter, Buck other-letter
            Reps. Ted Lieu and Judy Chu published an op-ed titled "A Letter to the Next Generation." Read the op-ed here. => Lieu other-letter, Chu other-letter
            OP-ED: A Tax That Hurts\\n\\nBy Reps. Ted Lieu and Judy Chu\\n\\nWe wrote this because prices rise. => Lieu other-letter, Chu other-letter
            Rep. Ted Lieu led a letter asking the Speaker to bring up the discharge petition. It was signed by Reps. Judy Chu and Ami Bera. => Lieu lead, Chu signer, Bera signer
            """)
    void otherPapersHaveNoSigners(String text, String expected) {
        check(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            Sincerely,\\n\\nTed Lieu\\nMember of Congress\\n\\nTina Smith\\nState Representative, District 12\\n\\nMike Johnson\\nMayor of Eagan => Lieu signer, Smith mentioned, Johnson mentioned
            Sincerely,\\n\\nTed Lieu\\nMember of Congress\\n\\nJudy Chu\\nMember of Congress\\n\\nMike Rogers\\nCounty Commissioner\\n\\nAdam Smith\\nPresident and CEO, Port Association => Lieu signer, Chu signer, Rogers mentioned, Smith mentioned
            Sincerely,\\n\\nTed Lieu                    Mike Thompson\\nMember of Congress          Mayor of Napa => Lieu signer, Thompson mentioned
            Sincerely,\\n\\nTed Lieu\\nMember of Congress\\n\\nJim Jordan\\nAttorney General of Ohio => Lieu signer, Jordan mentioned
            Sincerely,\\n\\nTed Lieu\\nMember of Congress\\n\\nMike Lee\\nState Senator\\nDistrict 4\\n\\nJudy Chu\\nMember of Congress => Lieu signer, Lee mentioned, Chu signer
            Sincerely,\\n\\nTed Lieu\\nMember of Congress\\n\\nMike Rogers\\nLieutenant Governor => Lieu signer, Rogers mentioned
            Sincerely,\\n\\nTed Lieu\\nMember of Congress\\n\\nAdam Smith\\nExecutive Director\\nPort Association\\n\\nJudy Chu\\nMember of Congress => Lieu signer, Smith mentioned, Chu signer
            Sincerely,\\n\\nTed Lieu\\nMember of Congress\\n\\nMike Lee, Mayor of Napa\\n\\nJudy Chu\\nMember of Congress => Lieu signer, Lee mentioned, Chu signer
            Sincerely,\\n\\nTed Lieu\\nMember of Congress\\n\\nState Senator Mike Lee\\n\\nJudy Chu\\nMember of Congress => Lieu signer, Chu signer
            Sincerely,\\n\\nTed Lieu\\nMember of Congress\\n\\nJudy Chu\\nChair, Congressional Asian Pacific American Caucus => Lieu signer, Chu signer
            Sincerely,\\n\\nRon Wyden\\nChairman\\nCommittee on Finance\\n\\nPatrick Leahy\\nPresident Pro Tempore\\n\\nTed Lieu\\nMember of Congress => Wyden signer, Leahy signer, Lieu signer
            """)
    void anOfficeOfAnotherGovernmentBelowANameIsNoSignature(String text, String expected) {
        check(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            Signed by:\\n✅ Rep. Ted Lieu\\n✅ Rep. Judy Chu\\n❌ Rep. Ami Bera => Lieu signer, Chu signer, Bera did-not-sign
            """)
    void aCrossedOutLineIsNoSignature(String text, String expected) {
        check(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            Rep. Ted Lieu sent a letter to Chairman Bobby Scott, joined by Ranking Members Judy Chu and Ami Bera, asking for a markup. => Lieu lead, Scott recipient, Chu signer, Bera signer
            Ranking Member Mike Crapo wrote to Chairman Ron Wyden, joined by Senator Chuck Grassley, in a letter. => Crapo lead, Wyden recipient, Grassley signer
            Sen. Ron Wyden led a letter. It was signed by:\\n\\nSenators\\nJeff Merkley\\n\\nRepresentatives\\nTed Lieu\\nJudy Chu => Wyden lead, Merkley signer, Lieu signer, Chu signer
            Sen. Ron Wyden led a letter. It was signed by:\\n\\nSenators\\nJeff Merkley\\nPatty Murray\\n\\nRepresentatives\\nTed Lieu => Wyden lead, Merkley signer, Murray signer, Lieu signer
            Rep. Ted Lieu led a letter. The following lawmakers joined:\\n\\nSenate: Ron Wyden\\nHouse: Judy Chu, Ami Bera => Lieu lead, Wyden signer, Chu signer, Bera signer
            Rep. Ted Lieu led a letter. Not signing:\\n\\nSenators\\nRon Wyden => Lieu lead, Wyden did-not-sign
            Rep. Ted Lieu led a letter. The letter was signed by:\\n\\n| Member | State | Party |\\n|---|---|---|\\n| Judy Chu | CA | D |\\n| Ami Bera | CA | D | => Lieu lead, Chu signer, Bera signer
            Sincerely,\\n\\nTed Lieu Judy Chu Ami Bera Jim Costa\\nMember of Congress Member of Congress Member of Congress Member of Congress => Lieu signer, Chu signer, Bera signer, Costa signer
            Sincerely,\\nTed Lieu Norma J. Torres Salud O. Carbajal Raul Ruiz, M.D. Ami Bera, M.D.\\nMembers of Congress => Lieu signer, Torres signer, Carbajal signer, Ruiz signer, Bera signer
            Respectfully submitted,\\n\\ns/ Ted Lieu, Member of Congress, CA-33\\ns/ Judy Chu, Member of Congress, CA-27 => Lieu signer, Chu signer
            Sincerely,\\n\\nTed Lieu, Member of Congress, CA-33\\nJudy Chu, Member of Congress, CA-27 => Lieu signer, Chu signer
            Sincerely,\\n\\nDocuSigned by:\\nTed Lieu\\nA1B2C3D4E5F6\\nTed Lieu\\nMember of Congress => Lieu signer, Lieu signer
            Reps. Ted Lieu and Judy Chu are leading a letter to the agency. Reps. Ami Bera and Jim Costa are signing on. => Lieu lead, Chu lead, Bera signer, Costa signer
            Rep. Ted Lieu is leading a letter to the agency. Reps. Ami Bera and Jim Costa have joined him. => Lieu lead, Bera signer, Costa signer
            Rep. Ted Lieu sent a letter to the agency. Reps. Ami Bera and Jim Costa added their names to the letter. => Lieu lead, Bera signer, Costa signer
            Rep. Ted Lieu sent a letter to the agency. Rep. Ami Bera co-signed. => Lieu lead, Bera signer
            Rep. Ted Lieu sent a letter to the agency. Reps. Ami Bera and Jim Costa have joined a working group. => Lieu lead, Bera unclear, Costa unclear
            Rep. Ted Lieu led a letter w/ Reps. Judy Chu & Ami Bera to the agency. => Lieu lead, Chu signer, Bera signer
            Rep. Ted Lieu led a group of Californians (Reps. Judy Chu and Ami Bera) in a letter to the Army. => Lieu lead, Chu signer, Bera signer
            Rep. Ted Lieu led a letter, joined by Reps. Judy Chu and Ami Bera, to Postmaster General Louis DeJoy. => Lieu lead, Chu signer, Bera signer
            Rep. Greg Murphy led a letter to the agency. It was signed by Drs. Michael Burgess, Larry Bucshon, and John Joyce. => Murphy lead, Burgess signer, Bucshon signer, Joyce signer
            Rep. Dina Titus led a letter. It was signed by Rep. Susie Lee from Nevada's 3rd district and Rep. Steven Horsford from Nevada's 4th district. => Titus lead, Lee signer, Horsford signer
            Rep. Dina Titus-NV led a letter. It was signed by Reps. Susie Lee-NV, Steven Horsford-NV, and Mark Amodei-NV. => Titus lead, Lee signer, Horsford signer, Amodei signer
            Dear Friends,\\n\\nThis week I led a letter to the agency with Congresswomen Judy Chu and Norma Torres.\\n\\nSincerely,\\n\\nTed Lieu\\nMember of Congress => Chu signer, Torres signer, Lieu lead
            From the desk of Rep. Ted Lieu\\n\\nToday I led a letter to the agency, and I thank Reps. Judy Chu and Ami Bera for signing it. => Lieu lead, Chu signer, Bera signer
            Dear Secretary Becerra:\\n\\nToday I sent a letter to the Speaker with Reps. Judy Chu and Ami Bera.\\n\\nSincerely,\\n\\nTed Lieu\\nMember of Congress => Chu other-letter, Bera other-letter, Lieu signer
            DEADLINE: August 30\\nFrom: The Honorable Ted Lieu\\nCosigners: Bera, Khanna\\n\\nDear Colleague:\\nI invite you to join me in a letter to the agency.\\nSincerely,\\nTed Lieu\\nMember of Congress => Lieu quoted, Bera signer, Khanna signer, Lieu signer
            Lead sponsor: Rep. Ted Lieu (CA-33)\\nSigners: Rep. Judy Chu (CA-27); Rep. Ami Bera (CA-07) => Lieu lead, Chu signer, Bera signer
            LEAD\\nSenator Ron Wyden\\n\\nCOSIGNERS\\nSenator Jeff Merkley\\nRepresentative Ted Lieu => Wyden lead, Merkley signer, Lieu signer
            Today, Rep. Ted Lieu led a letter to Acting Secretary of Labor Julie Su. Reps. Judy Chu and Ami Bera also signed the letter. => Lieu lead, Chu signer, Bera signer
            Today, Rep. Ted Lieu led a letter to President Joseph R. Biden, Jr. Reps. Judy Chu and Ami Bera also signed the letter. => Lieu lead, Chu signer, Bera signer
            Rep. Ted Lieu led a letter to Administrator Criswell.Reps. Judy Chu and Ami Bera signed the letter. => Lieu lead, Chu signer, Bera signer
            Senators: Wyden, Merkley, Baldwin\\nRepresentatives: Lieu, Khanna => Wyden signer, Merkley signer, Baldwin signer, Lieu signer, Khanna signer
            Khanna led the letter. He was joined by Reps. Ted Lieu and Ami Bera. => Khanna lead, Lieu signer, Bera signer
            Sen. Ron Wyden led a letter. The letter was also signed by:\\n\\nU.S. Senators:\\nJeff Merkley\\n\\nU.S. Representatives:\\nTed Lieu\\nJudy Chu => Wyden lead, Merkley signer, Lieu signer, Chu signer
            Sen. Ron Wyden led a letter. Cosigners:\\n\\nDemocrats\\nJeff Merkley\\n\\nRepublicans\\nMike Lee\\nMitt Romney => Wyden lead, Merkley signer, Lee signer, Romney signer
            Rep. Ted Lieu led a letter. It was signed by:\\n\\nDemocrats (2): Judy Chu, Ami Bera\\nRepublicans (1): Young Kim => Lieu lead, Chu signer, Bera signer, Kim signer
            Rep. Ted Lieu led a letter. It was signed by:\\n\\nCalifornia: Judy Chu, Ami Bera\\nOregon: Suzanne Bonamici => Lieu lead, Chu signer, Bera signer, Bonamici signer
            Rep. Ted Lieu led a letter. Endorsed by:\\n\\nSenate: Ron Wyden => Lieu lead, Wyden endorser
            Rep. Ted Lieu wrote to Ranking Member Patrick McHenry, joined by Chairwomen Maxine Waters and Nydia Velázquez, asking for data. => Lieu lead, McHenry recipient, Waters signer, Velázquez signer
            Rep. Ted Lieu sent a letter. Reps. Ami Bera and Jim Costa have signed on. => Lieu lead, Bera signer, Costa signer
            Rep. Ted Lieu sent a letter. Reps. Ami Bera and Jim Costa have added their names. => Lieu lead, Bera signer, Costa signer
            Rep. Ted Lieu sent a letter. Rep. Ami Bera is also signing the letter. => Lieu lead, Bera signer
            Rep. Ted Lieu sent a letter. Reps. Ami Bera and Jim Costa are signing autographs. => Lieu lead, Bera mentioned, Costa mentioned
            Rep. Ted Lieu led his delegation (Reps. Judy Chu and Ami Bera) in writing to the Army. => Lieu lead, Chu signer, Bera signer
            Respectfully,\\n\\ns/ Ted Lieu\\ns/ Judy Chu => Lieu signer, Chu signer
            Sincerely,\\n\\nTed Lieu, United States Representative, CA-33\\nRon Wyden, United States Senator, OR => Lieu signer, Wyden signer
            Susie Lee-NV\\nSteven Horsford-NV => Lee signer, Horsford signer
            It was signed by Reps. Susie Lee (NV's 3rd district) and Steven Horsford. => Lee signer, Horsford signer
            Newsletter\\n\\nDear Neighbors,\\n\\nToday, I sent a letter to the Postmaster General. I was joined by Reps. Judy Chu and Ami Bera.\\n\\nSincerely,\\n\\nTed Lieu => Chu signer, Bera signer, Lieu lead
            By Ted Lieu\\n\\nYesterday I led a letter with Reps. Judy Chu and Ami Bera to the agency. => Lieu lead, Chu signer, Bera signer
            Dear Colleague:\\n\\nPlease join me in a letter to the agency. Current cosigners: Bera, Khanna\\n\\nSincerely,\\n\\nTed Lieu\\nMember of Congress => Bera signer, Khanna signer, Lieu signer
            Leads: Rep. Ted Lieu\\nCosigners: Rep. Judy Chu => Lieu lead, Chu signer
            Lead Office: Rep. Ted Lieu\\nCosigners: Rep. Judy Chu => Lieu lead, Chu signer
            CO-LEADS\\nTed Lieu\\nJudy Chu\\n\\nSIGNERS\\nAmi Bera => Lieu lead, Chu lead, Bera signer
            Rep. Ted Lieu wrote to Secretary Wu. Reps. Judy Chu and Ami Bera signed the letter. => Lieu lead, Chu signer, Bera signer
            Rep. Ted Lieu wrote to Robert F. Kennedy Jr. The letter was signed by Reps. Judy Chu and Ami Bera. => Lieu lead, Chu signer, Bera signer
            The letter was signed by Reps. Donald Payne, Jr. Rep. Ami Bera also signed. => Payne signer, Bera signer
            """)
    void furtherFormsOfSigningAreRead(String text, String expected) {
        check(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            The letter, led by Reps. Ted Lieu and Young Kim, was signed by:\\n\\nDemocrats: Judy Chu, Ami Bera\\nRepublicans: David Valadao, Ken Calvert => Lieu lead, Kim lead, Chu signer, Bera signer, Valadao signer, Calvert signer
            Reps. Ted Lieu, Judy Chu and Ami Bera sent a letter to the agency today. Lieu led the letter. => Lieu lead, Chu signer, Bera signer, Lieu lead
            Reps. Ted Lieu and Judy Chu sent a letter to the agency today; Chu led it. => Lieu signer, Chu lead
            Lieu Leads California Democrats in Letter\\n\\nReps. Ted Lieu, Judy Chu and Ami Bera sent a letter to the agency today. => Lieu lead, Chu signer, Bera signer
            Lieu, Chu Lead Letter\\n\\nReps. Ted Lieu and Judy Chu sent a letter to the agency today. => Lieu lead, Chu lead
            WASHINGTON – TODAY, CONGRESSMAN TED LIEU (D-CA) LED A LETTER TO DEFENSE SECRETARY LLOYD AUSTIN. THE LETTER WAS SIGNED BY REPS. JUDY CHU (D-CA) AND AMI BERA (D-CA). => Lieu lead, Chu signer, Bera signer
            Reps. Ted Lieu, Judy Chu and Ami Bera sent a letter. The letter was led by Lieu. => Lieu lead, Chu signer, Bera signer, Lieu lead
            Reps. Ted Lieu, Judy Chu and Ami Bera wrote to the agency. Congressman Lieu led the letter. => Lieu lead, Chu signer, Bera signer, Lieu lead
            Reps. Ted Lieu and Judy Chu sent a letter. Lieu and Chu led the letter. => Lieu lead, Chu lead
            Reps. Ted Lieu and Judy Chu sent a letter. Last year, Lieu led the letter. => Lieu lead, Chu lead
            """)
    void aTextThatNamesItsLeadHasNoOthers(String text, String expected) {
        check(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            The Honorable Jack Reed\\nChairman\\nUnited States Senate\\n\\nDear Mr. Chairman and Ranking Member,\\n\\nWe write.\\n\\nSincerely,\\n\\nTed Lieu\\nMember of Congress => Reed recipient, Lieu signer
            Dear Secretary Cardona:\\n\\nWe write.\\n\\nSincerely,\\n\\nTed Lieu\\nMember of Congress\\nJudy Chu\\nMember of Congress\\nCC: The Honorable Marco Rubio,  Secretary of State The Honorable Kari Lake, Senior Advisor => Lieu signer, Chu signer, Rubio copied
            Hon. Nancy Pelosi\\nSpeaker\\nU.S. House of Representatives\\n\\nDear Mrs. Speaker and Sen. Schumer:\\n\\nWe write.\\n\\nSincerely,\\n\\nTed Lieu => Pelosi recipient, Schumer salutation, Lieu signer
            """)
    void anAddressAndACopyLineSignNothing(String text, String expected) {
        check(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            Jim Jordan\\nChairman, House Committee on the Judiciary\\n2138 Rayburn House Office Building\\n\\nThis is to request the transcript of June 3.\\n\\nSincerely,\\n\\nJerrold Nadler\\nRanking Member, House Committee on the Judiciary => Jordan unclear, Nadler signer
            Jim Jordan\\nChairman, House Committee on the Judiciary\\n\\nAdam Smith\\nRanking Member, House Committee on Armed Services\\n\\nThis is to request the transcript of June 3.\\n\\nSincerely,\\n\\nJerrold Nadler\\nMember of Congress => Jordan unclear, Smith unclear, Nadler signer
            Congress must fund the ports\\n\\nTed Lieu\\nMember of Congress\\n\\nThe ports of this country need new cranes and piers. => Lieu unclear
            This is to request the transcript of June 3.\\n\\nJerrold Nadler\\nRanking Member, House Committee on the Judiciary => Nadler signer
            Jerrold Nadler\\nRanking Member, House Committee on the Judiciary => Nadler signer
            Ted Lieu\\nMember of Congress\\n\\nJudy Chu\\nMember of Congress => Lieu signer, Chu signer
            """)
    void aNameWithAnOfficeAboveALetterIsNoSignature(String text, String expected) {
        check(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            Sincerely,\\n\\nRon Wyden\\nRanking Member, Committee on Finance => S
            Sincerely,\\n\\nJacky Rosen\\nCo-Chair, Bipartisan Task Force for Combating Antisemitism => S
            Sincerely,\\n\\nRon Wyden\\nRanking Member, Senate Committee on Finance => S
            Sincerely,\\n\\nRon Wyden\\nRanking Member, House Committee on Finance => unsure
            Sincerely,\\n\\nRobert Menendez\\nChairman, Committee on Foreign Relations => unsure
            Sincerely,\\n\\nRobert Menendez\\nChairman, Senate Committee on Foreign Relations => S
            """)
    void aTitleOnACommitteeGivesOnlyTheChamberThatItNames(String text, String expected) {
        DatedNameIndex roster =
                NameIndex.of(RosterMemberLoader.bundled(), Map.of()).on(LocalDate.of(2023, 3, 1));
        NameMatch match = MentionedMembers.of(text.replace("\\n", "\n"), roster, MatchScope.ANY)
                .mentions()
                .get(0)
                .match();
        assertThat(
                        match.matched() && match.sure()
                                ? match.seat().chamber().name().substring(0, 1)
                                : "unsure")
                .isEqualTo(expected);
    }

    /** A release whose line breaks were lost; four sentences stand for the body of its letter. */
    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            Rep. Ted Lieu led a letter about water. The text is below: The Honorable Jerrold Nadler Chairman Committee on the Judiciary Washington, DC 20515 The Honorable Jim Jordan Ranking Member Washington, DC 20515 Dear Chairman Nadler and Ranking Member Jordan: BODY Sincerely, Ted Lieu Member of Congress Judy Chu Member of Congress Ami Bera Member of Congress Rep. Jim Costa serves on the committee. => Lieu lead, Nadler recipient, Jordan recipient, Lieu signer, Chu signer, Bera signer, Costa mentioned
            Rep. Ted Lieu led a letter about water. The text is below: Dear Secretary Becerra, BODY Sincerely, TED LIEU (D-CA) JUDY CHU (D-CA) CHRIS VAN HOLLEN (D-MD) ### => Lieu lead, Lieu signer, Chu signer, Van Hollen signer
            Rep. Ted Lieu led a letter about water. The text is below: Dear Secretary Becerra, BODY Sincerely, U.S. Representative Ted Lieu, D-Calif.U.S. Representative Judy Chu, D-Calif.U.S. Senator Ron Wyden, D-Ore.Rep. Jim Costa, D-Calif. => Lieu lead, Lieu signer, Chu signer, Wyden signer, Costa signer
            Rep. Ted Lieu led a letter about water. The text is below: Dear Secretary Becerra, BODY Sincerely, Ted LieuMember of CongressJudy ChuMember of CongressAmi BeraMember of Congress => Lieu lead, Lieu signer, Chu signer, Bera signer
            Rep. Ted Lieu led a letter about water. The text is below: Dear Secretary Becerra, BODY Sincerely, Ted LieuJudy ChuAmi BeraRon Wyden => Lieu lead, Lieu signer, Chu signer, Bera signer, Wyden signer
            Rep. Ted Lieu led a letter about water. The text is below: Dear Secretary Becerra, BODY Sincerely, Representative Ted Lieu Representative Judy Chu To learn more about Rep. Jim Costa visit his page. => Lieu lead, Lieu signer, Chu signer, Costa mentioned
            Rep. Ted Lieu led a letter about water. The text is below: Dear Secretary Becerra, BODY Sincerely, Ted Lieu Judy Chu Ami Bera Ro Khanna cc: The Honorable Jerrold Nadler => Lieu lead, Lieu signer, Chu signer, Bera signer, Khanna signer, Nadler copied
            Rep. Ted Lieu led a letter about water. “It is late,” he said. “ “It is late.” The text is below: Dear Secretary Becerra, BODY Sincerely, Ted Lieu Judy Chu Ami Bera Ro Khanna => Lieu lead, Lieu signer, Chu signer, Bera signer, Khanna signer
            """)
    void aLetterWithoutLineBreaksIsReadInParts(String text, String expected) {
        check(
                text.replace(
                        "BODY",
                        "We write about the water in our districts and ask for help. "
                                .repeat(4)
                                .strip()),
                expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            The letter was signed by Sen. Ron Wyden, D-Ore.Rep. Judy Chu, D-Calif.Rep. Ami Bera, D-Calif. => Wyden signer, Chu signer, Bera signer
            Signers: Rep. Ted LieuRep. Judy ChuRep. Ami Bera => Lieu signer, Chu signer, Bera signer
            The letter was signed by Reps. Suzan DelBene, Mario Diaz-Balart, Scott DesJarlais and Doug LaMalfa to YouTube Kids and BlackRock Inc. => DelBene signer, Diaz-Balart signer, DesJarlais signer, LaMalfa signer
            Rep. Ted Lieu led a letter to the agency.The letter was signed by Reps. Judy Chu and Ami Bera.Rep. Jim Costa attended the event. => Lieu lead, Chu signer, Bera signer, Costa mentioned
            """)
    void gluedNamesAndSentencesAreSeparated(String text, String expected) {
        check(text, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            The letter was signed by Chairman Frank Pallone (D-NJ), Health Subcommittee Chair Anna Eshoo (D-CA), and full committee Vice Chair Kathy Castor (D-FL). => Pallone signer, Eshoo signer, Castor signer
            The letter was signed by Rep. Judy Chu (D-CA), subcommittee ranking member Doris Matsui (D-CA), and full committee vice chairwoman Yvette Clarke (D-NY). => Chu signer, Matsui signer, Clarke signer
            The letter was signed by Rep. Judy Chu (D-CA), longtime advocate Doris Matsui (D-CA), and Rep. Yvette Clarke (D-NY). => Chu signer, Matsui unclear, Clarke unclear
            Rep. Ted Lieu led a letter to the agency. It was sent to Speaker Nancy Pelosi (D-Calif.), Majority Leader Steny Hoyer (D-Md.), and the top two leaders of the Budget Committee, John Yarmuth (D-Ky.) and Jason Smith (R-Mo.), write the lawmakers. => Lieu lead, Pelosi recipient, Hoyer recipient, Yarmuth recipient, Smith recipient
            Rep. Ted Lieu led a letter to the agency. Lieu and his Senate colleagues, Sens. Ron Wyden, Jeff Merkley and Patty Murray, urgently reminded the agency of the deadline. => Lieu lead, Wyden signer, Merkley signer, Murray signer
            Rep. Ted Lieu led a letter to the agency. Lieu and his colleagues, Reps. Judy Chu, Ami Bera and Jim Costa, visited the port. => Lieu lead, Chu other-letter, Bera other-letter, Costa other-letter
            Reps. Hank Johnson and Ted Lieu sent a letter. Joining Johnson and Lieu in signing the letter were Reps. Judy Chu and Eddie Bernice Johnson. => Johnson lead, Lieu lead, Johnson lead, Lieu lead, Chu signer, Johnson signer
            The letter was signed by Reps. Ted Lieu, Judy Chu and Ami Bera To learn more, visit the page. => Lieu signer, Chu signer, Bera signer
            """)
    void namesAfterAnOfficeBelongToTheirList(String text, String expected) {
        check(text, expected);
    }

    private static void check(String text, String expected) {
        assertThat(MentionRolesTest.roles(text)).containsExactlyElementsOf(Arrays.asList(expected.split(", ")));
    }
}
