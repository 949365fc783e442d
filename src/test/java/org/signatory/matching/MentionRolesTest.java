package org.signatory.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.roster.RosterMemberLoader;

/** Tests which role a text gives to each Member that it names. */
class MentionRolesTest {

    private static final DatedNameIndex ROSTER =
            NameIndex.of(RosterMemberLoader.bundled(), Map.of()).on(LocalDate.parse("2021-08-27"));

    private static MentionedMembers read(String text) {
        return MentionedMembers.of(text.replace("\\n", "\n"), ROSTER, MatchScope.ANY);
    }

    /** A text, and the last words of names with the role of each; a name may occur several times. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Rep. Jan Schakowsky led a letter to Secretary Becerra. | Schakowsky lead
            Reps. Schakowsky and Quigley opened a new inquiry into the agency. Read the letter here. | Schakowsky lead, Quigley lead
            Rep. Grace Meng (NY-06), Vice Chair of a panel which oversees the agency, and Rep. Ro Khanna (CA-17), led 20 colleagues in a letter. | Meng lead, Khanna lead
            Reps. Ro Khanna and Judy Chu, along with Rep. Dina Titus, led a letter. | Khanna lead, Chu lead, Titus lead
            Reps. Ro Khanna and Judy Chu, along with Rep. Dina Titus, sent a letter. | Khanna lead, Chu lead, Titus signer
            Rep. Ted Lieu released the following statement regarding a letter he co-led alongside Reps. Judy Chu and Ami Bera to the agency. | Lieu lead, Chu lead, Bera lead
            Rep. Ted Lieu released the following statement on a letter that he signed. | Lieu signer
            Rep. Ted Lieu led the letter with Reps. Judy Chu and Ami Bera. Also signing the letter were Reps. Jim Costa and Ro Khanna. | Lieu lead, Chu lead, Bera lead, Costa signer, Khanna signer
            Rep. Ted Lieu led the letter with Reps. Judy Chu and Ami Bera. | Lieu lead, Chu signer, Bera signer
            On Friday, August 27th, Lieu led U.S. Representatives Judy Chu (CA-27) and Ami Bera (CA-07) in demanding answers from the agency in a letter. | Lieu lead, Chu signer, Bera signer
            Rep. Judy Chu, joined by Education and Labor Committee Chair Bobby Scott and Rep. Ted Lieu, sent a letter. | Chu lead, Scott signer, Lieu signer
            Rep. Judy Chu was joined by Rep. Ted Lieu in leading a request to the agency in a letter. | Chu lead, Lieu lead
            Rep. Judy Chu led the delegation - including Rep. Ted Lieu and Rep. Ami Bera - in a letter. | Chu lead, Lieu signer, Bera signer
            Rep. Judy Chu said today that she and 20 colleagues sent a letter to the agency. | Chu lead
            Reps. Ted Lieu and Judy Chu today led a bipartisan call to fund testing of ships. The Members made their request in a letter to the agency. Rep. Ami Bera also signed the letter. | Lieu lead, Chu lead, Bera signer
            Rep. Judy Chu joined a bipartisan coalition of 34 Representatives in sending a letter to the agency. | Chu signer
            Rep. Judy Chu joined 12 colleagues in a letter to Speaker Nancy Pelosi. | Chu signer, Pelosi recipient
            Rep. Ted Lieu led a letter. Rep. Ami Bera (D-CA), who had signed an earlier draft, withdrew his signature. | Lieu lead, Bera did-not-sign
            Rep. Ted Lieu led a letter. Rep. Ami Bera, who had signed a draft, removed his name. | Lieu lead, Bera did-not-sign
            Rep. Ted Lieu led a letter on the act. The bill was written by Rep. Judy Chu. | Lieu lead, Chu cosponsor
            Rep. Ted Lieu wrote to the Secretary. The letter was also signed by Rep. Judy Chu. The letter follows a similar request by Senators Ron Wyden, Jeff Merkley and Patty Murray, who wrote to the Secretary in May. | Lieu lead, Chu signer, Wyden unclear, Merkley unclear, Murray unclear
            Rep. Hal Rogers, Dean of the House, Sen. Rand Paul and Rep. Andy Barr sent a letter to FEMA. | Rogers lead, Paul lead, Barr lead
            Rep. Ted Lieu led a letter to the Department. This past February, he joined Sens. Ron Wyden and Jeff Merkley in calling on the President to cancel debt. | Lieu lead, Wyden other-letter, Merkley other-letter
            Rep. Judy Chu is joined on the House delegation visit by Reps. Ted Lieu and Ami Bera. The Members sent a letter in June. | Chu mentioned, Lieu mentioned, Bera mentioned
            Rep. Judy Chu wrote to Senate Majority Leader Chuck Schumer and House Chair Rosa DeLauro in a letter. | Chu lead, Schumer recipient, DeLauro recipient
            The letter to the Speaker of the House, Nancy Pelosi, was signed by Reps. Ted Lieu and Ami Bera. | Pelosi recipient, Lieu signer, Bera signer
            Rep. Ted Lieu sent a letter.\\n\\nJoining Rep. Lieu on the letter are Reps. Ami Bera, Judy Chu and Ro Khanna. | Lieu lead, Lieu lead, Bera signer, Chu signer, Khanna signer
            The letter was led by Reps. Mike Levin (D-CA) and Ted Lieu (D-CA).\\n\\nIn addition to Levin and Lieu, the letter was signed by Reps. Chu, Bera, Levin (MI) and Costa. | Levin lead, Lieu lead, Levin lead, Lieu lead, Chu signer, Bera signer, Levin signer, Costa signer
            Rep. Ted Lieu sent a letter.\\n\\nJoining Lieu in sending the letter were: Ami Bera, Judy Chu, Ro Khanna. | Lieu lead, Lieu lead, Bera signer, Chu signer, Khanna signer
            Rep. Ted Lieu sent a letter.\\n\\nSenators on the letter include Sens. Patty Murray, Maria Cantwell and Ron Wyden. | Lieu lead, Murray signer, Cantwell signer, Wyden signer
            The letter is cosigned by Senators Ron Wyden and Jeff Merkley and by Representatives Ted Lieu and Judy Chu. | Wyden signer, Merkley signer, Lieu signer, Chu signer
            The letter is signed by Senators Ron Wyden and Jeff Merkley as well as Representatives Ted Lieu and Judy Chu. | Wyden signer, Merkley signer, Lieu signer, Chu signer
            The letter is endorsed by the AFL-CIO and co-signed by Reps. Ted Lieu, Judy Chu and Ami Bera. | Lieu signer, Chu signer, Bera signer
            Rep. Ro Khanna led a letter.\\n\\nThe following Members also signed on in support of the letter: Ted Lieu, Judy Chu and Ami Bera. | Khanna lead, Lieu signer, Chu signer, Bera signer
            Rep. Ro Khanna led a brief.\\n\\nOther supporters of the brief include U.S. Representatives: Ted Lieu, Judy Chu, Ami Bera | Khanna lead, Lieu signer, Chu signer, Bera signer
            Rep. Ro Khanna led a letter.\\n\\nKhanna sent the letter with Reps. Ted Lieu, Judy Chu and Ami Bera. | Khanna lead, Lieu signer, Chu signer, Bera signer
            Rep. Ro Khanna led a letter.\\n\\nFull List of Signatures: Representatives Ted Lieu, Judy Chu, Ami Bera | Khanna lead, Lieu signer, Chu signer, Bera signer
            Rep. Ro Khanna led a letter. Members who requested the report with Rep. Khanna: Representatives Ted Lieu, Judy Chu, Ami Bera. | Khanna lead, Khanna signer, Lieu signer, Chu signer, Bera signer
            Rep. Ted Lieu sent a letter. In addition to Lieu, the letter was signed by all Democrats on the Judiciary Committee – Judy Chu (D-CA), Ami Bera (D-CA), and Jim Costa (D-CA). | Lieu lead, Lieu lead, Chu signer, Bera signer, Costa signer
            In addition to Lieu, the other signatories are all Californians on the Committee – Judy Chu (D-CA), Ami Bera (D-CA), and Jim Costa (D-CA). | Lieu lead, Chu signer, Bera signer, Costa signer
            Rep. Ted Lieu sent a letter. In addition to Reps. Judy Chu, Ami Bera and Jim Costa. | Lieu lead, Chu unclear, Bera unclear, Costa unclear
            In addition to Reps. Ro Khanna and Ami Bera, the letter is signed by Reps. Ted Lieu and Judy Chu. | Khanna lead, Bera lead, Lieu signer, Chu signer
            Co-leaders of the letter include Representatives Ted Lieu, Judy Chu and Ami Bera. | Lieu lead, Chu lead, Bera lead
            Senator Ron Wyden and Congressmen Ted Lieu, Ami Bera and Jim Costa are co-signers of the letter. | Wyden signer, Lieu signer, Bera signer, Costa signer
            Please add my boss, Congresswoman Judy Chu, as a cosigner. | Chu signer
            La carta fue firmada por los representantes Ted Lieu y Judy Chu. | Lieu signer, Chu signer
            La representante Judy Chu se unió a sus colegas en una carta al presidente de la Comisión Jerry Nadler. | Chu signer, Nadler recipient
            Dear Chairwoman Maxine Waters and Ranking Member Patrick McHenry:\\n\\nWe write to you.\\n\\nSincerely,\\n\\nTed Lieu\\nJudy Chu | Waters salutation, McHenry salutation, Lieu signer, Chu signer
            The Honorable Nancy Pelosi\\nSpeaker of the House\\n\\nDear Speaker:\\n\\nWe write to you.\\n\\nSincerely,\\n\\nTed Lieu\\nJudy Chu | Pelosi recipient, Lieu signer, Chu signer
            Sincerely,\\n\\nTed Lieu\\nJudy Chu\\n\\ncc: Nancy Pelosi\\nSteny Hoyer | Lieu signer, Chu signer, Pelosi copied, Hoyer copied
            Sincerely,\\n\\nTed Lieu\\nJudy Chu\\n\\nCC: The Honorable Nancy Pelosi, Speaker\\nThe Honorable Steny Hoyer, Majority Leader\\nThe Honorable James Clyburn, Majority Whip | Lieu signer, Chu signer, Pelosi copied, Hoyer copied, Clyburn copied
            Signed by:\\nTed Lieu\\nJudy Chu\\n\\nCopies to:\\n\\nNancy Pelosi, Speaker\\nSteny Hoyer | Lieu signer, Chu signer, Pelosi copied, Hoyer copied
            cc: The Honorable Nancy Pelosi\\nThe Honorable Steny Hoyer, Majority Leader\\nSigned by: Ted Lieu, Judy Chu | Pelosi copied, Hoyer copied, Lieu signer, Chu signer
            Reps. Ted Lieu and Judy Chu sent a letter today. Last month, Reps. Ami Bera and Jim Costa led a letter. | Lieu lead, Chu lead, Bera other-letter, Costa other-letter
            The letter was signed by Reps. Ted Lieu and Judy Chu. Senators Ron Wyden and Jeff Merkley have led a similar letter in the Senate. | Lieu signer, Chu signer, Wyden other-letter, Merkley other-letter
            Rep. Ted Lieu led a letter to the agency.\\n\\nIn August 2019, Reps. Ami Bera, Judy Chu and Jim Costa sent a letter to the agency. | Lieu lead, Bera other-letter, Chu other-letter, Costa other-letter
            Rep. Ted Lieu led a letter to the agency.\\n\\nIn March 2020, Reps. Ami Bera, Judy Chu and Jim Costa toured the plant. | Lieu lead, Bera other-letter, Chu other-letter, Costa other-letter
            Rep. Ted Lieu led a letter.\\n\\nThe bill was introduced by Rep. Ami Bera and is cosponsored by Reps. Judy Chu and Jim Costa. | Lieu lead, Bera cosponsor, Chu cosponsor, Costa cosponsor
            Rep. Ted Lieu led a letter.\\n\\nRep. Ami Bera joined Reps. Judy Chu and Jim Costa in introducing the bill. | Lieu lead, Bera cosponsor, Chu cosponsor, Costa cosponsor
            Rep. Ted Lieu led a letter.\\n\\n“We must act,” said Rep. Ami Bera. | Lieu lead, Bera quoted
            Please add Rep. Ted Lieu to the letter.\\n\\nThanks,\\nJohn Larson\\nLegislative Director | Lieu signer, Larson staff
            Please add Rep. Ted Lieu to the letter.\\n\\nBest,\\nJohn Larson\\nLegislative Director | Lieu signer, Larson staff
            Please add Rep. Ted Lieu to the letter.\\n\\nThanks,\\nLarson | Lieu signer
            Ted Lieu\\nJudy Chu\\n\\nThanks,\\nLarson | Lieu signer, Chu signer
            Ted Lieu\\nJudy Chu\\n\\nBest regards,\\n\\nJohn Larson\\nLegislative Director | Lieu signer, Chu signer, Larson staff
            Please add Rep. Ted Lieu to the letter.\\n\\nThanks,\\nRep. John Larson | Lieu signer, Larson unclear
            The letter was signed by Reps. Ted Lieu and Judy Chu. Rep. Ami Bera did not sign. | Lieu signer, Chu signer, Bera did-not-sign
            The letter was signed by Reps. Ted Lieu and Judy Chu. Rep. Ami Bera has withdrawn his name. | Lieu signer, Chu signer, Bera withdrawn
            Signers:\\nTed Lieu\\nJudy Chu (withdrawn 2/10)\\n~~Ami Bera~~\\nJim Costa | Lieu signer, Chu withdrawn, Bera struck-out, Costa signer
            Lieu - YES\\nChu - YES\\nAmi Bera (CA) - NO\\nCosta - maybe | Lieu signer, Chu signer, Bera did-not-sign, Costa unclear
            Rep. Ted Lieu led a letter to the agency.\\n\\nThe program was praised at home. Reps. Ami Bera, Judy Chu and Jim Costa spoke about it. | Lieu lead, Bera unclear, Chu unclear, Costa unclear
            Reps. Ted Lieu and Judy Chu introduced a resolution to honor nurses.\\n\\nThey were joined by Reps. Ami Bera and Jim Costa. | Lieu cosponsor, Chu cosponsor, Bera cosponsor, Costa cosponsor
            Senator Ron Wyden led 20 colleagues in introducing a resolution to block a rule.\\n\\nWyden was joined by Senators Jeff Merkley, Patty Murray and Maria Cantwell. | Wyden cosponsor, Merkley cosponsor, Murray cosponsor, Cantwell cosponsor
            The committee passed the Clean Ports Act. A companion was led by Reps. Ted Lieu and Judy Chu. | Lieu cosponsor, Chu cosponsor
            Rep. Ted Lieu introduced the Clean Ports Act today.\\n\\nRep. Ted Lieu and Rep. Judy Chu also led a comment letter to the agency.\\n\\nThey were joined on the letter by Reps. Ami Bera and Jim Costa. | Lieu cosponsor, Lieu unclear, Chu unclear, Bera unclear, Costa unclear
            At a hearing on the plant, the secretary took questions.\\n\\nIn March 2021, Reps. Ted Lieu and Judy Chu led a letter to her. | Lieu other-letter, Chu other-letter
            At a press conference on the plant, Reps. Ted Lieu and Judy Chu joined Rep. Ami Bera. | Lieu other-letter, Chu other-letter, Bera other-letter
            Rep. Ted Lieu introduced the Clean Ports Act.\\n\\nDear Secretary:\\n\\nWe write about ports.\\n\\nSincerely,\\n\\nJudy Chu\\nAmi Bera | Lieu cosponsor, Chu signer, Bera signer
            Rep. Ted Lieu introduced a bill on ports. Rep. Judy Chu sent a letter to the agency today. | Lieu cosponsor, Chu lead
            Rep. Judy Chu joined Reps. Ted Lieu and Ami Bera in urging the agency to act. The letter is public. | Chu signer, Lieu lead, Bera lead
            Rep. Judy Chu joined Reps. Ted Lieu, Ami Bera, Jim Costa, Mike Quigley and Jan Schakowsky in a letter. | Chu signer, Lieu signer, Bera signer, Costa signer, Quigley signer, Schakowsky signer
            Reps. Ted Lieu and Judy Chu called on the agency to act.\\n\\nThe letter was led by Reps. Ami Bera and Jim Costa. | Lieu signer, Chu signer, Bera lead, Costa lead
            Reps. Judy Chu, Ted Lieu and 20 of their House colleagues, including Rep. Ami Bera, sent a letter. | Chu lead, Lieu lead, Bera signer
            Rep. Judy Chu, along with Reps. Ted Lieu and Ami Bera and Senator Ron Wyden, sent a letter. | Chu lead, Lieu signer, Bera signer, Wyden signer
            Reps. Ted Lieu and Judy Chu led a letter.\\n\\nAlong with Lieu, Chu, Representatives Ami Bera (CA-07), Jim Costa (CA-16) and Jan Schakowsky (IL-09) joined the letter. | Lieu lead, Chu lead, Lieu lead, Chu lead, Bera signer, Costa signer, Schakowsky signer
            Rep. Judy Chu joined Rep. Ted Lieu in a letter.\\n\\nReps. Chu and Lieu were joined by Reps. Ami Bera and Jim Costa. | Chu signer, Lieu lead, Chu signer, Lieu lead, Bera signer, Costa signer
            Rep. Ted Lieu led a letter to the agency.\\n\\nIn July 2020, Reps. Ami Bera and Jim Costa urged it to act. | Lieu lead, Bera other-letter, Costa other-letter
            Last month, Reps. Ted Lieu and Ami Bera led a letter to the agency. Today, Rep. Judy Chu sent a letter to the Secretary. | Lieu other-letter, Bera other-letter, Chu lead
            In August 2020, Reps. Ted Lieu and Ami Bera sent a letter. Today, Rep. Judy Chu led a letter. | Lieu other-letter, Bera other-letter, Chu lead
            Last month, Reps. Ted Lieu and Ami Bera led a letter to the agency. | Lieu unclear, Bera unclear
            Sincerely,\\n\\nRep. Ted Lieu Rep. Judy Chu\\nRep. Ami Bera Rep. Jim Costa | Lieu signer, Chu signer, Bera signer, Costa signer
            The letter was signed by Rep. Ted Lieu\\nRep. Judy Chu, Rep. Ami Bera,\\nRep. Jim Costa | Lieu signer, Chu signer, Bera signer, Costa signer
            The letter was signed by Ted Lieu (CA-33, Judy Chu (CA-27), and Ami Bera (CA-07). | Lieu signer, Chu signer, Bera signer
            The letter is public. Sincerely, Ted Lieu Judy Chu Ranking Member Chairman Senate Committee | Lieu unclear, Chu unclear
            Rep. Jesús "Chuy'' García (IL-04) and Rep. Cori Bush (MO-01) led a letter. | García lead, Bush lead
            Rep. Ted Lieu joined his colleagues in the California delegation, Reps. Judy Chu and Ami Bera, in applauding a grant.\\n\\nIn May 2020, Lieu and the delegation wrote a letter. | Lieu other-letter, Chu other-letter, Bera other-letter
            Senator Ron Wyden applauded the decision to extend the comment period.\\n\\nWyden joined two Senators on July 20 in sending a letter. Senators on the letter included Sen. Jeff Merkley and Sen. Patty Murray. | Wyden mentioned, Merkley unclear, Murray unclear
            Rep. Ken Calvert led the entire California Republican delegation in a letter.\\n\\n“We need water,” said Rep. Judy Chu. “I agree,” said Rep. Tom McClintock. | Calvert lead, Chu quoted, McClintock signer
            Reps. Ted Lieu and Judy Chu sent a letter.\\n\\nReps. Ami Bera and Jim Costa also joined the working group. | Lieu lead, Chu lead, Bera unclear, Costa unclear
            Senator Ron Wyden is pressing the agency in a letter. Reps. Ami Bera and Jim Costa are also investigating the deal.\\n\\nSincerely,\\n\\nRon Wyden | Wyden lead, Bera mentioned, Costa mentioned, Wyden signer
            Reps. Ted Lieu and Judy Chu sent a letter to the agency.\\n\\nThe Green Ports Act of 2021, led by Rep. Ami Bera, would help. | Lieu lead, Chu lead, Bera cosponsor
            Senators Ron Wyden and Jeff Merkley called on the agency to act in a letter.\\n\\nJoining Wyden and Merkley’s push were Sens. Patty Murray and Maria Cantwell. | Wyden lead, Merkley lead, Wyden lead, Murray signer, Cantwell signer
            The letter was signed by U.S. Senators Reverend Raphael Warnock (D-GA) and Jack Reed (D-RI). | Warnock signer, Reed signer
            This letter follows an earlier letter led by Rep. Ted Lieu. | Lieu lead
            Rep. Judy Chu sent a letter. This letter follows an earlier letter led by Rep. Ted Lieu. | Chu lead, Lieu other-letter
            The agency accepts lawmakers’ request to review the plan.\\n\\nIn response to a request from lawmakers led by Reps. Ted Lieu and Judy Chu, the agency will review the plan.\\n\\nThe original request was also signed by Reps. Ami Bera and Jim Costa. | Lieu unclear, Chu unclear, Bera unclear, Costa unclear
            Senator Ron Wyden has joined a coalition letter led by Rep. Ted Lieu. | Wyden signer, Lieu lead
            The letter is signed by Senators Thom Tillis, J.D. Vance, Bill Cassidy, M.D. and Todd Young. | Tillis signer, J.D. Vance UNMATCHED, Cassidy signer, Young signer
            Rep. Ted Lieu led California’s Democratic delegation—Senator Alex Padilla and Reps. Judy Chu and Ami Bera—in a recent letter. | Lieu lead, Padilla signer, Chu signer, Bera signer
            Rep. Ted Lieu led a letter.\\n\\n"The other lawmakers are Judy Chu, Ami Bera and Jim Costa," one paper wrote. | Lieu lead, Chu unclear, Bera unclear, Costa unclear
            The agency will reopen its study. Rep. Ted Lieu joined two colleagues earlier this month in asking for it. Please read that letter here. | Lieu unclear
            The agency has answered the letter. Rep. Ted Lieu, chairman of the panel on ports, thanked the director for the answer. | Lieu mentioned
            Joining Rep. Ted Lieu on the letter are: Ranking Member Judy Chu, Representatives Ami Bera and Jim Costa. | Lieu lead, Chu signer, Bera signer, Costa signer
            Senators Ron Wyden and Jeff Merkley will be introducing a joint resolution to overturn the rule.\\n\\nThe senators joining the effort are Patty Murray and Maria Cantwell.\\n\\nRead the letter of support here.\\n\\nSincerely,\\nThe Ports Council | Wyden cosponsor, Merkley cosponsor, Murray cosponsor, Cantwell cosponsor
            Rep. Ted Lieu joined his colleagues in introducing the Ports Act. In March, Lieu sent a letter to the agency. | Lieu cosponsor
            Rep. Ted Lieu sent a letter.\\n\\nRep. Lieu has been an advocate for ports:\\n\\nRep. Lieu, along with Reps. Judy Chu and Ami Bera, urged the agency to act. | Lieu lead, Lieu mentioned, Lieu other-letter, Chu other-letter, Bera other-letter
            Rep. Ted Lieu led a letter.\\n\\nIn May 2021, Reps. Ami Bera, Judy Chu and Jim Costa joined the Clean Ports Act as cosponsors. | Lieu lead, Bera cosponsor, Chu cosponsor, Costa cosponsor
            Rep. Ted Lieu led a letter.\\n\\nReps. Ami Bera, Judy Chu and Jim Costa signed on to the resolution. | Lieu lead, Bera cosponsor, Chu cosponsor, Costa cosponsor
            Rep. Ted Lieu led a letter.\\n\\nReps. Ami Bera, Judy Chu and Jim Costa signed on to the resolution letter. | Lieu lead, Bera signer, Chu signer, Costa signer
            Rep. Ted Lieu led a letter.\\n\\nThe effort is supported by Reps. Ami Bera and Judy Chu. | Lieu lead, Bera unclear, Chu unclear
            Rep. Ted Lieu led a letter.\\n\\nThe effort is backed by Ami Bera (CA-07) and Judy Chu (CA-27).\\n\\nOther signers include Reps. Ro Khanna and Jim Costa. | Lieu lead, Bera signer, Chu signer, Khanna signer, Costa signer
            Rep. Ted Lieu led a letter.\\n\\nThe Ports Act is supported by Reps. Ami Bera and Judy Chu. | Lieu lead, Bera endorser, Chu endorser
            Senator Wyden and Senator Merkley:\\n\\nWe urge you to publish the rule on ports before the end of the year.\\n\\nSincerely,\\n\\nTed Lieu\\nAmi Bera | Wyden salutation, Merkley salutation, Lieu signer, Bera signer
            Signed by:\\n\\nRep. Ted Lieu,\\nRep. Ami Bera,\\n\\nOur offices can be reached at this number, and we will take each call. | Lieu signer, Bera signer
            Lieu, Johnson, Bera Lead Push for Ports\\n\\nReps. Ted Lieu, Dusty Johnson and Ami Bera led 20 colleagues in a letter. | Lieu lead, Johnson lead, Bera lead, Lieu lead, Johnson lead, Bera lead
            Reps. Lieu, Garcia and Bera led a letter.\\n\\nThe letter was signed by Reps. Ted Lieu, Ami Bera and Jesús García. | Lieu lead, García lead, Bera lead, Lieu signer, Bera signer, García signer
            Senator John Boozman joined Sens. Mark R. Warner (D-VA) and Marsha Blackburn (R-TN) in leading a dozen senators in a letter. | Boozman lead, Warner lead, Blackburn lead
            Reps. Lieu, Bera and Roy Reject New Rule\\n\\nSAN JOSE, CA - Today, Reps. Ted Lieu, Ami Bera and Chip Roy led a letter to the agency about ports and jobs. | Lieu mentioned, Bera mentioned, Roy mentioned, Lieu lead, Bera lead, Roy lead
            Rep. Ted Lieu led his California delegation colleagues Sen. Alex Padilla and Rep. Judy Chu in a letter. | Lieu lead, Padilla signer, Chu signer
            Reps. Ted Lieu and Judy Chu released the following statements and call for a vote on the bill. | Lieu other-letter, Chu other-letter
            The letter was signed by Reps. Ted Lieu and Judy Chu. Rep. Ami Bera has yet to sign. | Lieu signer, Chu signer, Bera did-not-sign
            The letter was signed by Reps. Ted Lieu and Judy Chu. Rep. Ami Bera opted not to sign the letter. | Lieu signer, Chu signer, Bera did-not-sign
            The letter was signed by Reps. Ted Lieu and Judy Chu. Rep. Ami Bera may sign next week. | Lieu signer, Chu signer, Bera unclear
            The letter was signed by Reps. Ted Lieu and Judy Chu. It was not signed by Rep. Ami Bera. | Lieu signer, Chu signer, Bera did-not-sign
            Signed:\\nTed Lieu\\nJudy Chu\\n\\nDeclined to sign:\\nAmi Bera\\nJim Costa | Lieu signer, Chu signer, Bera did-not-sign, Costa did-not-sign
            Speaker Nancy Pelosi and Rep. Ami Bera received a letter from Reps. Ted Lieu and Judy Chu. | Pelosi recipient, Bera recipient, Lieu signer, Chu signer
            Reps. Ted Lieu and Judy Chu sent a letter to the EPA. Reps. Ami Bera and Jim Costa signed the letter. | Lieu lead, Chu lead, Bera signer, Costa signer
            Rep. Ted Lieu praised Rep. Judy Chu for leading a letter to the agency. The letter was also signed by Rep. Ami Bera. | Lieu mentioned, Chu lead, Bera signer
            Rep. Ted Lieu attacked a letter led by Rep. Ami Bera and signed by Rep. Jim Costa. | Lieu mentioned, Bera other-letter, Costa other-letter
            Signed\\nTed Lieu\\nJudy Chu\\n\\nPending\\nAmi Bera\\nJim Costa\\n\\nDeclined\\nRo Khanna\\nMike Quigley | Lieu signer, Chu signer, Bera unclear, Costa unclear, Khanna did-not-sign, Quigley did-not-sign
            The letter was signed by Reps. Ro Khanna and Mike Quigley. Neither Rep. Ted Lieu nor Rep. Judy Chu signed. | Khanna signer, Quigley signer, Lieu did-not-sign, Chu did-not-sign
            Signed by Reps. Ted Lieu and Judy Chu. Not signed by Rep. Ami Bera. | Lieu signer, Chu signer, Bera did-not-sign
            Rep. Ted Lieu celebrated the decision. In February, Lieu and Rep. Judy Chu sent a letter. | Lieu mentioned, Lieu other-letter, Chu other-letter
            Rep. Ted Lieu sent a letter to every House Democrat, including Reps. Judy Chu and Ami Bera. | Lieu lead, Chu recipient, Bera recipient
            Joining Rep. Ted Lieu on the letter: Judy Chu (CA-27), Ami Bera (CA-07). Not joining: Jim Costa (CA-16). | Lieu lead, Chu signer, Bera signer, Costa did-not-sign
            Reps. Ted Lieu (D-CA), Judy Chu (D-CA) — but not Reps. Ami Bera (D-CA) or Jim Costa (D-CA) — signed a letter to the agency. | Lieu signer, Chu signer, Bera did-not-sign, Costa did-not-sign
            Reps. Ted Lieu and Judy Chu, but not Rep. Ami Bera, signed the letter. | Lieu signer, Chu signer, Bera did-not-sign
            Reps. Ted Lieu and Judy Chu were among those who signed, and Reps. Ami Bera and Jim Costa among those who didn’t. | Lieu signer, Chu signer, Bera did-not-sign, Costa did-not-sign
            Reps. Ted Lieu and Judy Chu were among those who signed the letter; Rep. Ami Bera was among those who did not. | Lieu signer, Chu signer, Bera did-not-sign
            Reps. Ted Lieu and Judy Chu led the letter. Other signatories: Jim Costa (D-CA-16). Speaker Nancy Pelosi (D-CA-12) does not customarily sign letters. | Lieu lead, Chu lead, Costa signer, Pelosi did-not-sign
            Reps. Ted Lieu and Judy Chu led the letter. Rep. Ami Bera rarely signs letters. | Lieu lead, Chu lead, Bera unclear
            Reps. Ted Lieu and Judy Chu led the letter. Rep. Ami Bera does not usually join letters. | Lieu lead, Chu lead, Bera did-not-sign
            The letter was signed by Reps. Ted Lieu and Judy Chu. Rep. Ami Bera was initially listed as a signer by mistake. | Lieu signer, Chu signer, Bera did-not-sign
            The letter was signed by Reps. Ted Lieu and Judy Chu. Rep. Ami Bera was wrongly listed as a signer. | Lieu signer, Chu signer, Bera did-not-sign
            Letter leads: Reps. Ted Lieu and Judy Chu\\nCosigned by: Reps. Ami Bera, Jim Costa\\nStaff lead: Adam Schiff, 5-0101 | Lieu lead, Chu lead, Bera signer, Costa signer, Schiff staff
            Letter leads: Reps. Ted Lieu and Judy Chu\\nStaff contact: Adam Schiff | Lieu lead, Chu lead, Schiff quoted
            Yea (signing): Lieu, Chu, Bera\\nNay (not signing): Costa, Swalwell\\nNo response: Eshoo, Lofgren, Speier | Lieu signer, Chu signer, Bera signer, Costa did-not-sign, Swalwell did-not-sign, Eshoo unclear, Lofgren unclear, Speier unclear
            Reps. Ted Lieu and Judy Chu wrote to the agency. They were joined on the letter by Rep. Ami Bera.\\n\\nRep. Jerrold Nadler, who supports the plan, called the letter misguided. | Lieu lead, Chu lead, Bera signer, Nadler mentioned
            Reps. Ted Lieu and Judy Chu sent a letter to the agency.\\n\\nRep. Jim Costa called the letter a stunt. | Lieu lead, Chu lead, Costa mentioned
            Today, Reps. Ted Lieu and Judy Chu urged the President to block the shipments; Sen. Gary Peters spoke with the Ambassador about the matter. | Lieu lead, Chu lead, Peters mentioned
            Rep. Ted Lieu testified today before Reps. Bryan Steil and Joe Morelle in support of his letter, signed by Reps. Judy Chu and Ami Bera, to ban it. | Lieu unclear, Steil mentioned, Morelle mentioned, Chu signer, Bera signer
            Reps. Ted Lieu and Judy Chu held a press conference today with Reps. Ami Bera and Jim Costa to unveil a letter signed by 110 Members. The letter’s signers include Rep. Eric Swalwell. | Lieu lead, Chu lead, Bera mentioned, Costa mentioned, Swalwell signer
            Rep. Ted Lieu and Rep. Jim Costa’s colleague Rep. Judy Chu led a letter to the agency. | Lieu lead, Costa mentioned, Chu lead
            Rep. Ken Calvert was joined by Reps. Young Kim and Mike Garcia in opposing a letter from California Democrats. The letter was led by Rep. Ted Lieu and signed by Rep. Judy Chu. | Calvert mentioned, Kim mentioned, Garcia mentioned, Lieu lead, Chu signer
            Rep. Ken Calvert joined Reps. Young Kim and Mike Garcia in criticizing the letter led by Rep. Ted Lieu. | Calvert mentioned, Kim mentioned, Garcia mentioned, Lieu other-letter
            After Sens. Ron Wyden and Jeff Merkley sent a letter in December to the agency, Sen. Patty Murray followed up today with her own letter to the Secretary, cosigned by Sens. Maria Cantwell and Tina Smith. | Wyden other-letter, Merkley other-letter, Murray lead, Cantwell signer, Smith signer
            Following a letter led by Reps. Ted Lieu and Judy Chu, Sen. Ron Wyden today led a letter to the agency with Sens. Jeff Merkley and Patty Murray. | Lieu other-letter, Chu other-letter, Wyden lead, Merkley signer, Murray signer
            Building on work by Sens. Maria Cantwell and Patty Murray, Sen. Ron Wyden today led a letter to the agency with Sen. Jeff Merkley. | Cantwell other-letter, Murray other-letter, Wyden lead, Merkley signer
            The letter from Sens. Ron Wyden and Jeff Merkley, sent after Reps. Ted Lieu and Judy Chu wrote to the agency, is signed by Sens. Patty Murray and Maria Cantwell. | Wyden signer, Merkley signer, Lieu other-letter, Chu other-letter, Murray signer, Cantwell signer
            Rep. Judy Chu was joined by Senator Jeff Merkley at a rally before sending a letter to the agency. Reps. Ted Lieu and Ami Bera signed the letter. | Chu lead, Merkley unclear, Lieu signer, Bera signer
            Please add Rep. Chu and Rep. Lieu. Please don’t add Rep. Sherman yet. Rep. Costa is waiting for edits, Rep. Bera passes on this one, and Rep. Eshoo can’t join. | Chu signer, Lieu signer, Sherman did-not-sign, Costa unclear, Bera did-not-sign, Eshoo did-not-sign
            Happy to have Rep. Costa on. Also add Rep. Bera. Not Rep. Sherman. | Costa signer, Bera signer, Sherman did-not-sign
            On Mon, Feb 8, 2021, Kim, Andy (staff) wrote:\\n> Can your boss, Rep. Costa, sign?\\n\\nHappy to have Rep. Costa on. Also add Rep. Bera. | Kim quoted, Costa unclear, Costa signer, Bera signer
            Judy Chu - yes\\nTed Lieu - yes, signed 3/4\\nBrad Sherman - declined\\nJim Costa - left VM\\nAmi Bera - LD says no\\nYoung Kim - ✔\\nAdam Schiff - ✗ | Chu signer, Lieu signer, Sherman did-not-sign, Costa unclear, Bera did-not-sign, Kim signer, Schiff did-not-sign
            Cosigners (2): Lieu, Chu\\nNot yet signed (2): Bera, Costa\\nDeclined (1): Sherman | Lieu signer, Chu signer, Bera did-not-sign, Costa did-not-sign, Sherman did-not-sign
            Status of outreach\\nSigned – Lieu, Chu, Bera\\nDeclined – Sherman\\nNo answer yet – DeLauro | Lieu signer, Chu signer, Bera signer, Sherman did-not-sign, DeLauro unclear
            To: Sen. Chuck Schumer, Rep. Hakeem Jeffries\\nFrom: Sen. Brian Schatz, Rep. Ed Case\\nDate: February 8, 2021\\nSubject: Housing\\n\\nDear Leaders,\\n\\nWe write to ask for full funding. | Schumer recipient, Jeffries recipient, Schatz unclear, Case unclear
            Sen. Chris Coons thanked Sens. Thom Tillis and Jerry Moran for signing the letter he sent today to the Secretary. | Coons unclear, Tillis signer, Moran signer
            Today, at the urging of Sens. Patty Murray and Susan Collins, Reps. Ted Lieu and Judy Chu wrote to the agency. Rep. Ami Bera also signed. | Murray mentioned, Collins mentioned, Lieu lead, Chu lead, Bera signer
            Rep. Judy Chu sent a letter to Pfizer Inc. Reps. Ted Lieu and Ami Bera signed the letter. | Chu lead, Lieu signer, Bera signer
            Rep. Judy Chu announced that the port will receive a grant.\\n\\nThe announcement comes two weeks after Rep. Judy Chu led a letter.\\n\\nThe letter was signed by Reps. Ted Lieu and Ami Bera. | Chu other-letter, Chu other-letter, Lieu unclear, Bera unclear
            Rep. Judy Chu applauded the approval of a grant for the port.\\n\\nIn March 2021, Chu led a letter to the agency on the port.\\n\\nThe port is old.\\n\\nJoining Chu on the letter were Reps. Ted Lieu and Ami Bera. | Chu mentioned, Chu unclear, Lieu unclear, Bera unclear
            Reps. Judy Chu and Ted Lieu sent a letter this week to the President on grain.\\n\\nOn April 2, Rep. Ami Bera led a letter to the agency. The letter was signed by Reps. Jim Costa and Brad Sherman. | Chu lead, Lieu lead, Bera other-letter, Costa unclear, Sherman unclear
            The agency answered an inquiry that Rep. Judy Chu had sent about the port. The full letter is here. | Chu other-letter
            Today, Sens. Ron Wyden and Jeff Merkley issued the following statement after a meeting on the port: | Wyden lead, Merkley lead
            Sen. Ron Wyden joined Sen. Jeff Merkley (D-Ore.) in releasing the following statement on the port. Sens. Patty Murray and Maria Cantwell also issued the joint statement. | Wyden signer, Merkley lead, Murray lead, Cantwell lead
            Reps. Ted Lieu, Judy Chu, Ami Bera, Jim Costa, Brad Sherman, Scott Peters and Ro Khanna wrote to the agency about the port. | Lieu signer, Chu signer, Bera signer, Costa signer, Sherman signer, Peters signer, Khanna signer
            Reps. Ted Lieu, Judy Chu, Ami Bera, Jim Costa, Brad Sherman, Scott Peters, Ro Khanna and 12 colleagues wrote to the agency about the port. | Lieu lead, Chu lead, Bera lead, Costa lead, Sherman lead, Peters lead, Khanna lead
            Sen. Ron Wyden called for the passage of his resolution on nurses. The resolution is cosponsored by Sens. Jeff Merkley and Patty Murray. | Wyden cosponsor, Merkley cosponsor, Murray cosponsor
            Sen. Ron Wyden today embarks on a trip with a delegation to see ports.\\n\\nHe wrote a letter to the agency in 2020. | Wyden other-letter
            The letter was signed by Sens. Jeff Merkley (D-OR), JoeManchin (D-WV) and Ron Wyden. | Merkley signer, Manchin signer, Wyden signer
            “The Secretary should resign,” said Sen. Ron Wyden, who led the letter. The signers were Sens. Jeff Merkley and Patty Murray. | Wyden lead, Merkley signer, Murray signer
            """)
    void aTextGivesEachMemberARole(String text, String expected) {
        assertThat(roles(text)).containsExactlyElementsOf(Arrays.asList(expected.split(", ")));
    }

    /** Returns the last name and role of each mention. */
    static List<String> roles(String text) {
        return read(text).mentions().stream()
                .map(it -> it.match().matched()
                        ? lastName(it) + " "
                                + it.role().name().toLowerCase(Locale.ROOT).replace('_', '-')
                        : it.written() + " " + it.match().status())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rep. Ted Lieu led a letter about aid for Jackson, Lake, Lane and Johnson counties.",
                "Senators Urge DOJ to Act\n\nRep. Ted Lieu led a letter.",
                "Lieu, Chu, Bera, FCC and Colleagues\n\nRep. Ted Lieu led a letter with Rep. Judy Chu and Rep. Ami Bera.",
                "Rep. Ted Lieu led a letter to the Committee on Banking, Housing, and Urban Affairs."
            })
    void countiesAgenciesAndVerbsAreNoNames(String text) {
        assertThat(read(text).mentions())
                .extracting(it -> it.match().matched() ? lastName(it) : it.written())
                .isSubsetOf("Lieu", "Chu", "Bera");
    }

    private static String lastName(Mention mention) {
        return mention.match().person().name().last();
    }

    @Test
    void evidenceIsTheWordsThatDecideTheRole() {
        String text = "The letter was signed by Reps. Ted Lieu and Judy Chu. Rep. Ami Bera did not sign.";

        assertThat(read(text).mentions())
                .allSatisfy(it -> assertThat(text.substring(
                                it.evidence().start(), it.evidence().end()))
                        .isEqualTo(it.evidence().written()))
                .extracting(it -> it.evidence().written())
                .containsExactly("signed by", "signed by", "did not sign");
    }

    @Test
    void aListWithoutACueIsAQuestionAndNotAnAnswer() {
        MentionedMembers list = read(
                "Rep. Ted Lieu led a letter to the agency.\n\nReps. Ami Bera, Judy Chu and Jim Costa spoke about it.");

        assertThat(list.signers()).extracting(Mention::written).containsExactly("Ted Lieu");
        assertThat(list.lists()).singleElement().satisfies(it -> {
            assertThat(it.role()).isEqualTo(MentionRole.UNCLEAR);
            assertThat(it.question()).isEqualTo("3 names in this passage: did they sign the letter?");
        });
    }

    @Test
    void aPassageOfSignersNamedElsewhereIsNoQuestion() {
        MentionedMembers list = read("Reps. Ami Bera, Judy Chu and Jim Costa led a letter to the agency.\n\n"
                + "The agency has been slow. Reps. Bera, Chu and Costa spoke about it.");

        assertThat(list.lists()).extracting(NamePassage::role).doesNotContain(MentionRole.UNCLEAR);
    }

    @Property(tries = 300)
    void everyFullNameOfAMemberIsInAMentionOrAnIgnoredPart(@ForAll("passages") List<String> parts) {
        String text = String.join("", parts);
        MentionedMembers list = read(text);
        for (String name : NAMES) {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                int from = at;
                int to = at + name.length();
                if (to < text.length() && Character.isLetter(text.charAt(to))
                        || from > 0 && Character.isLetter(text.charAt(from - 1))) {
                    continue;
                }
                assertThat(list.mentions().stream().anyMatch(it -> it.start() < to && from < it.end())
                                || list.ignored().stream().anyMatch(it -> it.start() < to && from < it.end()))
                        .as("%s at %d in %s", name, at, text)
                        .isTrue();
            }
        }
    }

    private static final List<String> NAMES = List.of("Ted Lieu", "Judy Chu", "Ami Bera", "Jim Costa", "Ron Wyden");

    /** Names, each with words or a separator behind it. */
    @Provide
    Arbitrary<List<String>> passages() {
        Arbitrary<String> names = Arbitraries.of(
                "Rep. Ted Lieu",
                "Judy Chu",
                "Congressman Ami Bera (D-CA)",
                "Congressman Ami Bera (D-CA",
                "Jim Costa",
                "Senator Ron Wyden");
        Arbitrary<String> words = Arbitraries.of(
                " led a letter. ",
                ", ",
                " and ",
                "\n\n",
                ". The letter was signed by ",
                ". Last month, ",
                " introduced a bill. ",
                ". “We must act,” said ",
                ".\n\nDear ",
                ":\n\nWe write to ",
                ".\n\nSincerely,\n\n",
                "\n\ncc: ",
                " did not sign. ",
                ". In addition to ",
                ".\n\nJoining ",
                " on the letter are ",
                ".\n\nThe Honorable ",
                ", along with ",
                " ",
                "\\n",
                " Ranking Member Chairman Senate Committee ",
                " sent a letter to ");
        return Combinators.combine(names, words)
                .as((name, behind) -> name + behind)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }
}
