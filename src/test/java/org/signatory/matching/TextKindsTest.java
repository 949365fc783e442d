package org.signatory.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signatory.roster.RosterMemberLoader;

/** Tests the roles of names in texts of several kinds: letters with recipients, events, news, mails and pages. */
class TextKindsTest {

    private static void expect(String text, String roles) {
        assertThat(MentionRolesTest.roles(text)).containsExactlyElementsOf(Arrays.asList(roles.split(", ")));
    }

    @ParameterizedTest
    @DisplayName("Recipients, people of events, drafts and earlier letters are no signers")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Reps. Ted Lieu and Judy Chu led 20 colleagues in sending a letter to the Speaker of the U.S. House of Representatives, Nancy Pelosi (D-CA), encouraging her to act. | Lieu lead, Chu lead, Pelosi recipient
            Reps. Ted Lieu and Judy Chu, along with 20 colleagues, sent a letterto Senate Majority Leader Chuck Schumer (D-NY) calling for a vote. | Lieu lead, Chu lead, Schumer recipient
            Rep. Ted Lieu wrote a letter to House Committee Chair Bobby Scott asking him to act, and copied Rep. Virginia Foxx. | Lieu lead, Scott recipient, Foxx mentioned
            Rep. Ted Lieu is leading the call for Speaker Nancy Pelosi to hold a vote in a letter. | Lieu lead, Pelosi mentioned
            Rep. Ted Lieu led a letter urging Chairwoman Rosa DeLauro and Ranking Member Kay Granger, of the Committee on Appropriations, to fund the plant. | Lieu lead, DeLauro recipient, Granger recipient
            Rep. Ted Lieu led a letter to the agency.\\n\\nWe respectfully ask that you pass the James M. Inhofe National Defense Authorization Act. | Lieu lead, Inhofe mentioned
            Rep. Ted Lieu led a letter to the agency.\\n\\nReps. Judy Chu and Ami Bera joined Republicans in backing Rep. Kevin McCarthy for Speaker. | Lieu lead, Chu unclear, Bera unclear, McCarthy mentioned
            The letter was signed by Reps. Ted Lieu (D-CA) and Judy Chu (D-CA), and the rule was finalized over the objections of the committee's top Republican, Rep. Jason Smith (R-MO). | Lieu signer, Chu signer, Smith mentioned
            Rep. Ted Lieu led a letter to the agency. Lieu and his colleagues, Reps. Judy Chu and Ami Bera, questioned the nominee at a hearing on Tuesday. | Lieu lead, Chu mentioned, Bera mentioned
            March 1, 2021\\n\\nDear Secretary Becerra:\\n\\nWe write about the port rule. Last year, 40 Members of Congress sent a letter to your Department and received no answer.\\n\\nSincerely,\\n\\nTed Lieu\\nJudy Chu | Lieu signer, Chu signer
            Reps. Ted Lieu and Judy Chu sent a letter to the Secretary about the ports of the region and the people who work in them every day and night of the year. The text is below: Dear Secretary Becerra, We write to ask that you act on the ports, since the workers have waited for a year and the region needs an answer. Sincerely,  Ted Lieu Judy Chu Ami Bera Ro Khanna CC The Honorable Jerrold Nadler | Lieu lead, Chu lead, Lieu signer, Chu signer, Bera signer, Khanna signer, Nadler copied
            Reps. Ted Lieu and Judy Chu sent a letter to the Secretary about the ports of the region and the people who work in them every day and night of the year. The text is below: Dear Secretary Becerra, We write to ask that you act on the ports, since the workers have waited for a year and the region needs an answer. Sincerely,  Rep. Ted Lieu Rep. Judy Chu Next Article Rep. Jim Costa Announces Funding to Help Farmers | Lieu lead, Chu lead, Lieu signer, Chu signer, Costa mentioned
            Reps. Ted Lieu and Judy Chu sent a letter to the Secretary about the ports of the region and the people who work in them every day and night of the year. The text is below: Dear Secretary Becerra, We write to ask that you act on the ports, since the workers have waited for a year and the region needs an answer. Sincerely,  Ted Lieu Judy Chu Ami Bera Chairman Jerrold Nadler has scheduled a hearing on the bill. | Lieu lead, Chu lead, Lieu signer, Chu signer, Bera signer, Nadler mentioned
            Rep. Ted Lieu joined a cable show to talk about gas. He has sent a letter. | Lieu unclear
            Rep. Ted Lieu joined Rep. Judy Chu to lead the delegation in a letter to the agency. | Lieu lead, Chu lead
            Rep. Judy Chu joined with 15 House colleagues on a letter to the agency. | Chu lead
            Rep. Judy Chu joined Rep. Ted Lieu in announcing a grant. A letter is public. | Chu unclear, Lieu unclear
            Rep. Ted Lieu released a draft letter that he authored and that is supported by Reps. Judy Chu and Ami Bera. | Lieu lead, Chu unclear, Bera unclear
            The letter was led by Rep. Ted Lieu (D-Calif.). Along with Lieu, the letter was signed by Reps. Judy Chu (D-Calif.) and Ami Bera (D-Calif.). | Lieu lead, Lieu lead, Chu signer, Bera signer
            The letter was signed by Rep. Ted Lieu (D-Calif.). Both of the plants, Clean Ports and Green Docks, are closed. | Lieu signer
            The letter was signed by Reps. Ted Lieu, Chair of the Health, Education, Labor and Pensions Committee; Judy Chu; Ami Bera; and Jim Costa, Chair of the Nutrition, Forestry and Specialty Crops Subcommittee. | Lieu signer, Chu signer, Bera signer, Costa signer
            The letter was signed by Reps. Ted Lieu, R-Clermont, and Judy Chu. | Lieu signer, Chu signer
            Reps. Fred Upton, R-St. Joseph, and Veronica Escobar, D-El Paso, sent a letter to the agency. | Upton lead, Escobar lead
            The letter was signed by Reps. Fred Upton, R-St. Joseph; Debbie Dingell D-Ann Arbor; Nancy Pelosi, D-San Francisco; Judy Chu, D-El Monte, and Ted Lieu, D-L.A. | Upton signer, Dingell signer, Pelosi signer, Chu signer, Lieu signer
            In March 2020, Reps. Ted Lieu and Judy Chu led a letter to the agency. | Lieu other-letter, Chu other-letter
            In August 2021, Reps. Ted Lieu and Judy Chu led a letter to the agency. | Lieu lead, Chu lead
            Rep. Ted Lieu led a letter to the agency.\\n\\nIn March 2020, Reps. Judy Chu and Ami Bera released the following statement on the plant. | Lieu lead, Chu other-letter, Bera other-letter
            Rep. Ted Lieu led a letter to the agency.\\n\\nReps. Judy Chu, Ami Bera, and Jim Costa have also pressed the agency for an answer. | Lieu lead, Chu other-letter, Bera other-letter, Costa other-letter
            Rep. Ted Lieu led a letter to the agency.\\n\\nSee letter from Rep. Judy Chu, July 21, 2020. | Lieu lead, Chu other-letter
            At a hearing on the plant, the secretary took questions.\\n\\nIn August 2021, Reps. Ted Lieu and Judy Chu led a letter to her. | Lieu unclear, Chu unclear
            Reps. Ted Lieu and Judy Chu today hosted a press conference on ports.\\n\\nIn July 2021, Rep. Lieu pressed the issue.\\n\\nOn August 5, 2021, Reps. Lieu and Chu sent a letter to the Navy. | Lieu other-letter, Chu other-letter, Lieu mentioned, Lieu unclear, Chu unclear
            The plant has been closed for two years and nobody knows when it will open again.\\n\\nThe workers have been waiting for the agency to answer them since the spring.\\n\\nIn a separate matter, the town held its fair on Saturday with a record crowd.\\n\\nRep. Ted Lieu sent a letter to the agency about the plant and its long history. | Lieu unclear
            The plant has been closed for two years and nobody knows when it will open again.\\n\\nThe workers have been waiting for the agency to answer them since the spring.\\n\\nIn a separate matter, the town held its fair on Saturday with a record crowd.\\n\\nToday, Rep. Ted Lieu sent a letter to the agency about the plant and its history. | Lieu lead
            This week in Washington, I met with farmers from across our district and toured a dairy.\\n\\nOn Monday, I welcomed students from three high schools to the Capitol for a tour.\\n\\nOn Tuesday, Rep. Ted Lieu spoke at the opening of a new clinic in the district.\\n\\nI also joined Reps. Judy Chu and Ami Bera in a letter to the agency about rural mail. | Lieu other-letter, Chu unclear, Bera unclear
            Rep. Ted Lieu received an award from the Farm Bureau on Monday at a ceremony in the Capitol.\\n\\nThe award honors Members who have stood with farmers in each Congress since 1990.\\n\\nPast winners include Reps. Judy Chu, Ami Bera and Jim Costa, who spoke at the ceremony.\\n\\nLast year, Lieu and Chu sent a letter to the agency on behalf of farmers in California. | Lieu other-letter, Chu other-letter, Bera other-letter, Costa other-letter
            Rep. Ted Lieu issued the following statement after Rep. Judy Chu led a letter to the agency: | Lieu quoted, Chu lead
            The agency responded today to a letter led by Reps. Ted Lieu and Judy Chu. | Lieu lead, Chu lead
            The Secretary announced a new rule today, following a letter from Reps. Ted Lieu and Judy Chu in June 2020. | Lieu other-letter, Chu other-letter
            The letter is endorsed by the Sierra Club and Rep. Judy Chu. Rep. Ted Lieu led the letter. | Chu unclear, Lieu lead
            Rep. Ted Lieu sent a letter to House Appropriations Committee Chair Rosa DeLauro (D-CT) and Ranking Member Kay Granger (R-TX) requesting funds. | Lieu lead, DeLauro recipient, Granger recipient
            Rep. Ted Lieu led 12 Members in a letter to Speaker Nancy Pelosi, Leader Kevin McCarthy, Leader Chuck Schumer, and Leader Mitch McConnell asking for a vote. | Lieu lead, Pelosi recipient, McCarthy recipient, Schumer recipient, McConnell recipient
            In a letter to Speaker Nancy Pelosi and Leader Kevin McCarthy, Reps. Ted Lieu and Judy Chu asked for a vote. | Pelosi recipient, McCarthy recipient, Lieu lead, Chu lead
            The letter, addressed to Chairman Jerry Nadler and led by Rep. Ted Lieu, was signed by Rep. Judy Chu. | Nadler recipient, Lieu lead, Chu signer
            Rep. Ted Lieu led a letter to the Chair of the Committee on Ways and Means, Richard Neal, and the Ranking Member, Kevin Brady, asking for a hearing. | Lieu lead, Neal recipient, Brady recipient
            Rep. Ted Lieu led a letter thanking Rep. Judy Chu for her work. | Lieu lead, Chu recipient
            Rep. Ted Lieu led a letter in support of Rep. Judy Chu's bill. | Lieu lead, Chu mentioned
            Rep. Ted Lieu led a letter supporting the bill by Rep. Judy Chu and Rep. Ami Bera. | Lieu lead, Chu mentioned, Bera mentioned
            Rep. Ted Lieu sent a letter asking the agency to respond to Reps. Judy Chu and Ami Bera. | Lieu lead, Chu recipient, Bera recipient
            Rep. Ted Lieu led a letter to name the post office after Senator Dianne Feinstein. | Lieu lead, Feinstein mentioned
            Rep. Ted Lieu led a letter to fund the John Larson Rail Station Program. | Lieu lead, Larson mentioned
            Rep. Ted Lieu led a letter urging the Senate to pass the bill introduced by Senators Ron Wyden and Jeff Merkley. | Lieu lead, Wyden cosponsor, Merkley cosponsor
            Rep. Ted Lieu led a letter to the agency. The letter follows a bill that Reps. Judy Chu, Ami Bera and Jim Costa introduced. | Lieu lead, Chu cosponsor, Bera cosponsor, Costa cosponsor
            Rep. Ted Lieu led a letter to the agency.\\n\\nLieu and Rep. Judy Chu questioned the Secretary at a hearing. | Lieu lead, Lieu mentioned, Chu mentioned
            Rep. Ted Lieu led a letter to the agency.\\n\\nRep. Lieu met with Reps. Judy Chu and Ami Bera about it. | Lieu lead, Lieu mentioned, Chu mentioned, Bera mentioned
            The agency approved the plant today. This announcement follows a letter from Members sent in June to the agency about the plant, whose town is represented by Rep. Ted Lieu.\\n\\nReps. Judy Chu and Ami Bera were joined by the director at the plant. Rep. Jim Costa was not in attendance but signed the letter. | Lieu mentioned, Chu other-letter, Bera other-letter, Costa unclear
            Rep. Ted Lieu led a letter. It is below:\\n\\nThe Honorable Judy Chu\\n\\nChairwoman\\n\\nCongressional Ports Commission\\n\\nWe write to ask that the plant be opened again this year. | Lieu lead, Chu recipient
            Rep. Ted Lieu led a letter to the agency.\\n\\n“The plant must open,” said Ports Caucus Whip Rep. Judy Chu. | Lieu lead, Chu quoted
            The Ports Caucus sent a letter to the agency.\\n\\n“We are calling for a new plant,” said Rep. Judy Chu. | Chu unclear
            Every Member from California except Rep. Judy Chu signed the letter. | Chu did-not-sign
            The letter was signed by all Members from California but Reps. Judy Chu and Ami Bera. | Chu did-not-sign, Bera did-not-sign
            Rep. Ted Lieu led the letter. Reps. Judy Chu and Ami Bera were asked to sign it. | Lieu lead, Chu unclear, Bera unclear
            """)
    void onlyPeopleOfThisLetterSign(String text, String roles) {
        expect(text, roles);
    }

    @ParameterizedTest
    @DisplayName("People who lead a bill that the letter asks for do not lead the letter")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Rep. Ted Lieu sent a letter to the agency.\\n\\nIn the letter, Lieu urged leaders to take up bills led by Rep. Judy Chu (CA-27) in the House and Sen. Alex Padilla (D-CA) in the Senate. | Lieu lead, Chu cosponsor, Padilla cosponsor
            Rep. Ted Lieu sent a letter to the agency asking for a vote on the Ports Act (H.R. 100) authored by Rep. Judy Chu. | Lieu lead, Chu cosponsor
            Rep. Ted Lieu sent a letter to the agency asking for a vote on the resolution that was spearheaded by Reps. Judy Chu and Ami Bera. | Lieu lead, Chu cosponsor, Bera cosponsor
            Rep. Ted Lieu sent a letter to the agency. In their letter, the Members asked leaders to bring up the Ports Act, led by Reps. Judy Chu and Ami Bera. | Lieu lead, Chu cosponsor, Bera cosponsor
            Rep. Ted Lieu sent a letter to the agency on the Ports Act, led by Reps. Judy Chu and Ami Bera. | Lieu lead, Chu unclear, Bera unclear
            Rep. Ted Lieu sent a letter to the agency. The bill is led by Reps. Judy Chu and Ami Bera. | Lieu lead, Chu cosponsor, Bera cosponsor
            Rep. Ted Lieu sent a letter to the agency. Reps. Judy Chu and Ami Bera lead the bipartisan bill in the House. | Lieu lead, Chu cosponsor, Bera cosponsor
            Rep. Ted Lieu sent a letter to the agency. Reps. Judy Chu and Ami Bera led the fight to pass the Ports Act. | Lieu lead, Chu unclear, Bera unclear
            Rep. Ted Lieu sent a letter to the agency urging a vote on the bill that Reps. Judy Chu and Ami Bera are leading. | Lieu lead, Chu cosponsor, Bera cosponsor
            Rep. Ted Lieu sent a letter to the agency supporting the bill's lead sponsors, Reps. Judy Chu and Ami Bera. | Lieu lead, Chu cosponsor, Bera cosponsor
            Reps. Ted Lieu and Judy Chu, lead sponsors of the Ports Act, sent a letter to the agency. | Lieu lead, Chu lead
            The letter in support of the Ports Act was led by Reps. Ted Lieu and Judy Chu and signed by Rep. Ami Bera. | Lieu lead, Chu lead, Bera signer
            The letter to the agency on the Ports Act, led by Reps. Ted Lieu and Judy Chu, was signed by Rep. Ami Bera. | Lieu lead, Chu lead, Bera signer
            Reps. Ted Lieu and Judy Chu led a letter on the bill. | Lieu lead, Chu lead
            """)
    void leadersOfABillDoNotLeadTheLetter(String text, String roles) {
        expect(text, roles);
    }

    @ParameterizedTest
    @DisplayName("No one in a digest of a week is a sure signer")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Week in Review\\n\\nOn Wednesday, Rep. Ted Lieu joined Reps. Judy Chu and Ami Bera on a letter to the agency. | Lieu unclear, Chu unclear, Bera unclear
            Rep. Lieu Wraps Up Busy Week in Washington\\n\\nToday, Rep. Ted Lieu sent a letter with Rep. Judy Chu to the agency. | Lieu unclear, Chu unclear
            Weekly Newsletter\\n\\nThis week I led a letter with Rep. Judy Chu. The letter was signed by Reps. Ami Bera and Jim Costa. | Chu unclear, Bera unclear, Costa unclear
            Here is what I have been up to this week: I signed a letter led by Reps. Judy Chu and Ami Bera. | Chu unclear, Bera unclear
            THIS WEEK IN CONGRESS: Rep. Ted Lieu and Rep. Judy Chu led a letter to the agency on ports. | Lieu unclear, Chu unclear
            In Case You Missed It: This Week with Rep. Lieu\\n\\nRep. Ted Lieu and Rep. Judy Chu sent a letter to the agency. | Lieu mentioned, Lieu unclear, Chu unclear
            On Monday, Rep. Ted Lieu toured a clinic.\\n\\nOn Tuesday, he sent a letter with Rep. Judy Chu to the agency.\\n\\nOn Friday, Rep. Ami Bera led a letter on ports. | Lieu other-letter, Chu unclear, Bera unclear
            Dear Friends,\\n\\nHere's a recap of last week.\\n\\nI signed a letter led by Reps. Judy Chu and Ami Bera. | Chu other-letter, Bera other-letter
            This week, Rep. Ted Lieu and Rep. Judy Chu led a letter to the agency on ports. | Lieu lead, Chu lead
            Rep. Ted Lieu led a letter to the agency this week. Sign up for my weekly newsletter here. | Lieu lead
            Members Send Letter on Weekly Report\\n\\nReps. Ted Lieu and Judy Chu led a letter to the agency. | Lieu lead, Chu lead
            ICYMI: Lieu Leads Letter on Ports\\n\\nRep. Ted Lieu and Rep. Judy Chu sent a letter to the agency. | Lieu lead, Chu lead
            """)
    void noOneInADigestIsASureSigner(String text, String roles) {
        expect(text, roles);
    }

    @ParameterizedTest
    @DisplayName("A text about an event can announce a letter of the same day")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Rep. Ted Lieu held a press conference today with Rep. Judy Chu on ports.\\n\\nEarlier today, Lieu and Rep. Jim Costa led 5 colleagues in a letter to the agency.\\n\\nJoining Lieu and Costa on the letter are Reps. Ro Khanna and Grace Meng. | Lieu other-letter, Chu mentioned, Lieu lead, Costa lead, Lieu lead, Costa lead, Khanna signer, Meng signer
            Rep. Ted Lieu held a press conference today to pass the Ports Act.\\n\\nToday, Lieu and Rep. Jim Costa also sent a letter to the agency. | Lieu other-letter, Lieu lead, Costa lead
            Rep. Ted Lieu held a press conference today on ports.\\n\\nLast year, Lieu and Rep. Jim Costa led a letter to the agency. The letter was signed by Rep. Judy Chu. | Lieu other-letter, Lieu unclear, Costa unclear, Chu unclear
            """)
    void anEventAndALetterOfTheSameDay(String text, String roles) {
        expect(text, roles);
    }

    @ParameterizedTest
    @DisplayName("A quoted Member who speaks of taking part in the letter is a question")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Rep. Ted Lieu led a letter to the agency.\\n\\n“I am joining my colleagues in calling on the agency to act,” said Rep. Judy Chu. | Lieu lead, Chu unclear
            Rep. Ted Lieu led a letter to the agency.\\n\\n“The plant is closed. Our letter asks for an answer,” said Rep. Judy Chu. “It is time.” | Lieu lead, Chu unclear
            Rep. Ted Lieu led a letter to the agency.\\n\\nRep. Judy Chu said: “I am proud to stand with my colleagues to urge the Secretary to act.” | Lieu lead, Chu unclear
            Rep. Ted Lieu led a letter to the agency.\\n\\n“I’ve signed on to this letter,” Rep. Judy Chu said. | Lieu lead, Chu unclear
            Rep. Ted Lieu led a letter to the agency.\\n\\n“I signed this letter because ports matter,” said Rep. Judy Chu.\\n\\nThe letter was signed by Rep. Judy Chu and Rep. Ami Bera. | Lieu lead, Chu quoted, Chu signer, Bera signer
            Rep. Ted Lieu led a letter to the agency.\\n\\n“I applaud Rep. Lieu for this letter,” said Rep. Judy Chu. | Lieu lead, Chu quoted
            Rep. Ted Lieu led a letter to the agency.\\n\\n“I am proud to join Rep. Lieu in introducing this bill. We ask for a vote,” said Rep. Judy Chu. | Lieu lead, Chu quoted
            """)
    void quotedPeopleWhoTakePart(String text, String roles) {
        expect(text, roles);
    }

    @ParameterizedTest
    @DisplayName("The headline, or additional signers, show who leads")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Lieu, Bipartisan Group Demand Answers\\n\\nReps. Ted Lieu, Judy Chu, Ami Bera, Jim Costa and Grace Meng wrote to the agency in a letter today. | Lieu lead, Chu signer, Bera signer, Costa signer, Meng signer
            Democrats Demand Answers\\n\\nReps. Ted Lieu, Judy Chu, Ami Bera, Jim Costa and Grace Meng wrote to the agency in a letter today. | Lieu lead, Chu lead, Bera lead, Costa lead, Meng lead
            Rep. Ted Lieu joined 5 of his colleagues in a letter to the agency.\\n\\nRep. Lieu was joined on the letter by Reps. Judy Chu and Ami Bera. | Lieu lead, Lieu lead, Chu signer, Bera signer
            Rep. Ted Lieu joined 5 of his colleagues in a letter to the agency.\\n\\nAdditional signers on the letter include Reps. Judy Chu and Ami Bera. | Lieu lead, Chu signer, Bera signer
            Rep. Ted Lieu joined 5 of his colleagues in a letter to the agency.\\n\\nThe letter was signed by Reps. Judy Chu and Ami Bera. | Lieu signer, Chu signer, Bera signer
            The letter was led by Rep. Ted Lieu (D-CA) and Rep. Judy Chu (D-CA). The letter was signed by Rep. Jim Costa. | Lieu lead, Chu lead, Costa signer
            """)
    void theHeadlineOrAdditionalSigners(String text, String roles) {
        expect(text, roles);
    }

    @ParameterizedTest
    @DisplayName("Leads, signers and other people in the usual orders of words")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            The following Members joined Rep. Ted Lieu on the letter: Judy Chu (CA-27), Ami Bera (CA-07). | Lieu lead, Chu signer, Bera signer
            Rep. Ted Lieu's letter was also signed by Reps. Judy Chu and Ami Bera. | Lieu lead, Chu signer, Bera signer
            Joined by Reps. Judy Chu and Ami Bera, Rep. Ted Lieu sent a letter to the agency. | Chu signer, Bera signer, Lieu lead
            A bipartisan group of Members, including Reps. Ted Lieu and Judy Chu, sent a letter to the agency. | Lieu lead, Chu lead
            Reps. Ted Lieu, Judy Chu, and others wrote to the agency in a letter today. | Lieu lead, Chu lead
            Along with Rep. Ted Lieu, the letter was signed by Reps. Judy Chu and Ami Bera. | Lieu lead, Chu signer, Bera signer
            The letter was led by Reps. Ted Lieu and Judy Chu and cosigned by Rep. Ami Bera. | Lieu lead, Chu lead, Bera signer
            The letter was spearheaded by Rep. Ted Lieu and signed by Reps. Judy Chu and Ami Bera. | Lieu lead, Chu signer, Bera signer
            Rep. Ted Lieu, who led the letter with Rep. Judy Chu, spoke today. | Lieu lead, Chu signer
            Rep. Ted Lieu led a letter to the agency. A companion letter was led in the Senate by Senators Ron Wyden and Jeff Merkley. | Lieu lead, Wyden other-letter, Merkley other-letter
            Rep. Ted Lieu led a letter to the agency. Senators Ron Wyden and Jeff Merkley sent their own letter. | Lieu lead, Wyden other-letter, Merkley other-letter
            Rep. Ted Lieu led a letter to the agency. In the Senate, Senators Ron Wyden and Jeff Merkley led the effort. | Lieu lead, Wyden lead, Merkley lead
            Rep. Ted Lieu led a letter.\\n\\nBackground\\n\\nReps. Judy Chu and Ami Bera introduced the Ports Act. | Lieu lead, Chu cosponsor, Bera cosponsor
            Rep. Ted Lieu led a letter.\\n\\nReps. Judy Chu and Ami Bera first raised the matter with the agency in 2019. | Lieu lead, Chu mentioned, Bera mentioned
            Rep. Ted Lieu led a letter.\\n\\n“I am proud to join Rep. Judy Chu and Rep. Ami Bera,” said Rep. Jim Costa. | Lieu lead, Costa quoted
            Rep. Ted Lieu led a letter.\\n\\nReps. Judy Chu and Ami Bera praised the letter. | Lieu lead, Chu mentioned, Bera mentioned
            Photo: Rep. Ted Lieu and Rep. Judy Chu at the plant. Rep. Ami Bera led a letter to the agency. | Lieu unclear, Chu unclear, Bera lead
            Contact: John Larson, Press Secretary\\n\\nRep. Ted Lieu led a letter to the agency. | Larson quoted, Lieu lead
            Rep. Ted Lieu sent a letter to Reps. Judy Chu, Ami Bera and Jim Costa. | Lieu lead, Chu recipient, Bera recipient, Costa recipient
            The letter was sent to Speaker Nancy Pelosi and signed by Reps. Judy Chu and Ami Bera. | Pelosi recipient, Chu signer, Bera signer
            Read the letter to Chairman Bobby Scott here. It was signed by Rep. Ted Lieu. | Scott recipient, Lieu signer
            Rep. Ted Lieu led a letter.\\n\\nThe Ports Caucus is co-chaired by Reps. Judy Chu, Ami Bera and Jim Costa. | Lieu lead, Chu unclear, Bera unclear, Costa unclear
            Rep. Ted Lieu led a letter.\\n\\nMembers of the Ports Caucus: Judy Chu, Ami Bera, Jim Costa | Lieu lead, Chu unclear, Bera unclear, Costa unclear
            """)
    void peopleInTheUsualOrders(String text, String roles) {
        expect(text, roles);
    }

    @ParameterizedTest
    @DisplayName("A mail adds or removes Members, and signatures may follow a copy line")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Please add:\\n\\nTed Lieu\\nJudy Chu | Lieu signer, Chu signer
            Please add:\\nTed Lieu | Lieu signer
            Please add the following Members:\\n\\nRep. Ted Lieu\\nRep. Judy Chu | Lieu signer, Chu signer
            Please add\\nTed Lieu\\nJudy Chu | Lieu signer, Chu signer
            Hi Anna,\\n\\nPlease add:\\n\\nRep. Ted Lieu\\nRep. Judy Chu\\n\\nThanks,\\nJohn Larson\\nLegislative Director | Lieu signer, Chu signer, Larson staff
            Please add our bosses:\\nTed Lieu\\nJudy Chu\\nThanks! | Lieu signer, Chu signer
            Please remove:\\n\\nTed Lieu\\nJudy Chu | Lieu withdrawn, Chu withdrawn
            Please add Lieu and Chu. | Lieu signer, Chu signer
            Adding:\\nTed Lieu\\nJudy Chu | Lieu signer, Chu signer
            Dear Secretary:\\n\\nWe write to you.\\n\\ncc: Nancy Pelosi\\nSincerely,\\nTed Lieu\\nJudy Chu | Pelosi copied, Lieu signer, Chu signer
            Dear Secretary:\\n\\nWe write to you.\\n\\ncc: The President\\nTed Lieu\\nMember of Congress\\nJudy Chu\\nMember of Congress | Lieu signer, Chu signer
            Dear Secretary:\\n\\nWe write to you.\\n\\ncc: Speaker Nancy Pelosi\\nTed Lieu\\nMember of Congress\\nJudy Chu\\nMember of Congress | Pelosi copied, Lieu signer, Chu signer
            Sincerely,\\n\\nTed Lieu\\nMember of Congress\\ncc: Nancy Pelosi, Speaker\\nJudy Chu\\nMember of Congress\\nAmi Bera\\nMember of Congress | Lieu signer, Pelosi copied, Chu signer, Bera signer
            Sincerely,\\n\\nTed Lieu\\n\\ncc: Nancy Pelosi\\nSteny Hoyer | Lieu signer, Pelosi copied, Hoyer copied
            Sincerely,\\n\\nTed Lieu\\nJudy Chu\\n\\ncc: Nancy Pelosi, Speaker of the House\\nSteny Hoyer, Majority Leader\\n\\nAmi Bera\\nMember of Congress\\n\\nJim Costa\\nMember of Congress | Lieu signer, Chu signer, Pelosi copied, Hoyer copied, Bera signer, Costa signer
            cc:\\nNancy Pelosi\\nMember of Congress\\nSteny Hoyer\\nMember of Congress | Pelosi copied, Hoyer copied
            Please remove Rep. Ted Lieu from the letter. | Lieu withdrawn
            Please add Rep. Judy Chu and remove Rep. Ted Lieu. | Chu signer, Lieu withdrawn
            Please add to the letter:\\nTed Lieu\\nJudy Chu | Lieu signer, Chu signer
            Please add to our letter on ports:\\n- Rep. Ted Lieu (CA-33)\\n- Rep. Judy Chu (CA-27) | Lieu signer, Chu signer
            Signers:\\nTed Lieu\\nMajorie Taylor Greene\\nRep. Judy Chu | Lieu signer, Greene signer, Chu signer
            Can you please add these offices?\\nTed Lieu\\nJudy Chu | Lieu signer, Chu signer
            """)
    void mailsAndCopyLines(String text, String roles) {
        expect(text, roles);
    }

    @ParameterizedTest
    @DisplayName("Joining someone at a meeting, a tour or a press conference is not signing")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Sen. Ron Wyden met with the commander on Monday. Wyden was joined in the meeting by Sen. Jeff Merkley and Rep. Judy Chu. Sen. Wyden also sent a letter to the Secretary. | Wyden other-letter, Merkley other-letter, Chu other-letter, Wyden unclear
            Rep. Ted Lieu was joined at the press conference by Reps. Judy Chu and Ami Bera. They sent a letter to the agency. | Lieu unclear, Chu unclear, Bera unclear
            Rep. Ted Lieu led a letter to the agency. He was joined for a visit to the port by Rep. Judy Chu. | Lieu lead, Chu unclear
            Rep. Ted Lieu led a letter to the agency. During a tour of the port, he was joined by Reps. Judy Chu and Ami Bera. | Lieu lead, Chu unclear, Bera unclear
            Rep. Ted Lieu held a press conference to unveil his letter to the agency. He was joined by Reps. Judy Chu and Ami Bera. | Lieu lead, Chu unclear, Bera unclear
            Joined at the briefing by Rep. Judy Chu, Rep. Ted Lieu sent a letter to the agency. | Chu unclear, Lieu lead
            Reps. Judy Chu and Ami Bera joined Rep. Ted Lieu at a rally for the letter to the agency. | Chu unclear, Bera unclear, Lieu unclear
            Rep. Ted Lieu led a letter to the Secretary. Rep. Judy Chu joined him on a call with the Secretary. | Lieu lead, Chu unclear
            Rep. Ted Lieu led a letter to the Secretary. Rep. Judy Chu also joined the meeting. | Lieu lead, Chu unclear
            Rep. Ted Lieu led a letter to the agency. He was joined in the effort by Reps. Judy Chu and Ami Bera. | Lieu lead, Chu signer, Bera signer
            Rep. Ted Lieu led a letter to the Secretary. Lieu was joined in asking for a hearing by Reps. Judy Chu and Ami Bera. | Lieu lead, Chu signer, Bera signer
            """)
    void companyAtAnEventSignsNothing(String text, String roles) {
        expect(text, roles);
    }

    @ParameterizedTest
    @DisplayName("Someone who announces a letter by others may not have signed it")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Sen. Ron Wyden and Rep. Judy Chu today announced that a bipartisan group of 31 Senators has sent a letter to the President. | Wyden unclear, Chu unclear
            Sens. Ron Wyden and Jeff Merkley announced Monday that more than 100 Members of the House signed a letter to the President. | Wyden unclear, Merkley unclear
            Sen. Ron Wyden announced today that 31 of his colleagues have sent a letter to the President. | Wyden unclear
            Sen. Ron Wyden said today that 31 Senators have sent a letter to the President. | Wyden unclear
            Sen. Ron Wyden highlighted a letter that 31 Senators sent to the President. | Wyden unclear
            Sen. Ron Wyden announced that Sens. Jeff Merkley and Patty Murray have sent a letter to the President. | Wyden unclear, Merkley lead, Murray lead
            Sen. Ron Wyden announced that he and 12 colleagues sent a letter to the President. | Wyden lead
            Sens. Ron Wyden and Jeff Merkley announced today that they sent a letter to the President. | Wyden lead, Merkley lead
            """)
    void announcingALetterOfOthersIsAQuestion(String text, String roles) {
        expect(text, roles);
    }

    @ParameterizedTest
    @DisplayName("A letter of an earlier month is a question, even if its text follows")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Sen. Ron Wyden welcomed the rule. Earlier this year, Sen. Ron Wyden sent a letter to the agency. The text of the letter is below.\\n\\nMarch 2, 2021\\n\\nDear Secretary Becerra:\\n\\nI write about the rule.\\n\\nSincerely,\\n\\nRon Wyden\\nUnited States Senator | Wyden mentioned, Wyden unclear, Wyden unclear
            Sen. Ron Wyden sent a letter to the agency in March. The text of the letter is below.\\n\\nDear Secretary Becerra:\\n\\nI write about the rule.\\n\\nSincerely,\\n\\nRon Wyden | Wyden unclear, Wyden unclear
            The agency delayed the rule. Last month, Wyden sent a letter to the agency about the rule. A copy follows.\\n\\nDear Secretary Becerra:\\n\\nI write about the rule.\\n\\nSincerely,\\n\\nRon Wyden\\nJeff Merkley | Wyden unclear, Merkley unclear
            Today, Sen. Ron Wyden led a letter to the agency. Earlier this year, Sen. Ron Wyden sent a letter about the rule. The text is below.\\n\\nDear Secretary Becerra:\\n\\nI write about the rule.\\n\\nSincerely,\\n\\nRon Wyden\\nJeff Merkley | Wyden lead, Wyden other-letter, Wyden signer, Merkley signer
            State Fails to Apply for Port Grant\\n\\nLOS ANGELES - Last week, Reps. Ted Lieu and Judy Chu sent a letter urging the Governor to apply for a grant. The Governor failed to apply. | Lieu unclear, Chu unclear
            Lieu, Chu Urge Governor to Apply for Port Grant\\n\\nLOS ANGELES - Last week, Reps. Ted Lieu and Judy Chu sent a letter urging the Governor to apply for a grant. | Lieu lead, Chu lead
            Today, the Commission voted to end the port rule. Rep. Ted Lieu opposed the vote. Rep. Lieu also joined 117 colleagues on a letter to the Chairman. The letter was led by Rep. Judy Chu. | Lieu other-letter, Lieu unclear, Chu unclear
            Court Strikes Down Port Rule\\n\\nToday, the court struck down the port rule. Rep. Ted Lieu welcomed the ruling. Lieu also joined 117 colleagues on a letter about the rule. The letter was led by Rep. Judy Chu. | Lieu mentioned, Chu unclear
            Sens. Ron Wyden and Jeff Merkley sent a letter questioning last month's decision to pause licenses. | Wyden lead, Merkley lead
            """)
    void anEarlierLetterIsAQuestion(String text, String roles) {
        expect(text, roles);
    }

    @ParameterizedTest
    @DisplayName("News that only recalls an earlier letter has no signers")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Reps. Ted Lieu and Judy Chu today hailed the agency's decision to reopen the port. The two have worked for this for months, most recently sending a letter to the agency that asked for more money. | Lieu other-letter, Chu other-letter
            Reps. Ted Lieu and Judy Chu today hailed the agency's decision to reopen the port.\\n\\nIn a letter today, Lieu, Chu and Rep. Ami Bera asked the agency to open more ports. The letter was also signed by Rep. Jim Costa. | Lieu other-letter, Chu other-letter, Lieu lead, Chu lead, Bera lead, Costa signer
            Rep. Lieu on Caucus Statement Calling on Network to Cancel Show\\n\\nToday, Rep. Ted Lieu said he is glad the Caucus voted to oppose the show. Rep. Lieu previously sent a letter to the network. | Lieu mentioned, Lieu other-letter, Lieu other-letter
            Lieu on Joint Letter to Network\\n\\nToday, Rep. Ted Lieu sent a letter to the network. | Lieu lead
            Agency Acts on Rep. Lieu's Request to Open Port LOS ANGELES - Today, Rep. Ted Lieu joined the Secretary as the Secretary announced that the port will open. Background on the port: March 2013: Sent a letter to the Secretary November 2013: Sent letter with Representatives Judy Chu (CA-27) and Karen Bass (CA-37) asking for a comment period | Lieu unclear, Chu other-letter, Bass other-letter
            2020 RECAP: Rep. Lieu Fights for Los Angeles\\n\\nRep. Ted Lieu continued his work. Led a letter with Reps. Judy Chu and Ami Bera. Rep. Lieu also sent a letter to the agency. | Lieu other-letter, Chu unclear, Bera unclear, Lieu unclear
            Lieu Holds Town Hall at Senior Center\\n\\nToday, Rep. Ted Lieu visited a senior center for a town hall meeting with residents.\\n\\nBelow are examples, as well as how Rep. Ted Lieu is fighting back. In response, Lieu has sent out a letter to the agency. | Lieu other-letter, Lieu other-letter
            Rep. Lieu and Senator Wyden Praise Release of Data\\n\\nThis week, the agency released data in response to a May 2020 letter from Rep. Ted Lieu (D-CA) and Senator Ron Wyden (D-OR). | Lieu mentioned, Lieu unclear, Wyden unclear
            Following the release of documents obtained by Senators Ron Wyden and Patty Murray, Senate Finance Democrats have sent a letter to Secretary Becerra. Senator Jeff Merkley sent the letter with Senators Ron Wyden and Maria Cantwell. | Wyden unclear, Murray unclear, Merkley lead, Wyden signer, Cantwell signer
            Rep. Ted Lieu (D-CA) today reaffirmed his support for the agency and joined his Democratic colleagues in pushing back against efforts to dismantle it. A brief led by Rep. Maxine Waters was supported by 203 Democrats. | Lieu unclear, Waters lead
            Rep. Ted Lieu sent a letter to the agency. Rep. Lieu has led several letters with Rep. Judy Chu on the port. | Lieu lead, Lieu other-letter, Chu unclear
            Rep. Ted Lieu joined 40 colleagues in a letter pushing back against the rule. | Lieu signer
            """)
    void newsThatRecallsALetterHasNoSigners(String text, String roles) {
        expect(text, roles);
    }

    @ParameterizedTest
    @DisplayName("HTML is read like the page that it shows")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p>The letter was signed by:</p><ul><li>Ted Lieu</li><li>Judy Chu</li><li>Ami Bera</li></ul> | Lieu signer, Chu signer, Bera signer
            <html><head><title>Jim Costa</title><script>var a = "Ro Khanna";</script></head><body><p>Rep. <b>Ted</b> <i>Lieu</i> led a letter.</p><p>Signers:<br>Judy Chu<br/>Ami&nbsp;Bera</p></body></html> | Lieu lead, Chu signer, Bera signer
            <div>Signers:</div><div>Ted Lieu</div><div><s>Judy Chu</s></div><div>Ami Bera</div> | Lieu signer, Chu struck-out, Bera signer
            <p>The letter was signed by Reps. Ted Lieu, <del>Judy Chu</del>, and\\nAmi\\nBera.</p> | Lieu signer, Chu struck-out, Bera signer
            <table><tr><td>Ted Lieu</td><td>Judy Chu</td></tr><tr><td>Member of Congress</td><td>Member of Congress</td></tr></table> | Lieu signer, Chu signer
            The letter was signed by Reps. Ted Lieu, ~~Judy Chu and Jim Costa~~ and Ami Bera. | Lieu signer, Chu struck-out, Costa struck-out, Bera signer
            """)
    void htmlIsReadLikeThePage(String text, String roles) {
        expect(text, roles);
    }

    @Test
    void offsetsCountTheHtmlAsSent() {
        String html = "<p>The letter was <b>signed by</b>:</p><ul><li>Rep. Ted Lieu</li><li>Judy&nbsp;Chu</li></ul>";
        MentionedMembers list = MentionedMembers.of(
                html,
                NameIndex.of(RosterMemberLoader.bundled(), Map.of()).on(LocalDate.parse("2021-08-27")),
                MatchScope.ANY);

        assertThat(list.signers())
                .extracting(it -> html.substring(it.start(), it.end()))
                .containsExactly("Ted Lieu", "Judy&nbsp;Chu");
    }

    @Test
    void manyTagsAreReadInProportionToTheirNumber() {
        String html = "<p>" + "<script <style <!-- <a <b ".repeat(30_000) + "</p>";

        assertThat(MentionRolesTest.roles(html)).isEmpty();
    }
}
