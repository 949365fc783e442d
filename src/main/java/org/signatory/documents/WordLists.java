package org.signatory.documents;

import java.math.BigInteger;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Adds numbered and bulleted lists to a Word file, next to those of its template. */
final class WordLists {

    static final int INDENT = 360;

    private static final int LEVELS = 9;

    private final XWPFDocument document;
    private BigInteger numbered;
    private BigInteger bulleted;

    WordLists(XWPFDocument document) {
        this.document = document;
    }

    /** Returns the ID of a new numbered list that begins with a number at a level from 0. */
    BigInteger numbered(int level, int start) {
        numbered = numbered == null ? kind(STNumberFormat.DECIMAL) : numbered;
        BigInteger list = list(numbered);
        CTNumLvl first = document.getNumbering().getNum(list).getCTNum().addNewLvlOverride();
        first.setIlvl(level(level));
        first.addNewStartOverride().setVal(BigInteger.valueOf(start));
        return list;
    }

    /** Returns the ID of a new bulleted list. */
    BigInteger bulleted() {
        bulleted = bulleted == null ? kind(STNumberFormat.BULLET) : bulleted;
        return list(bulleted);
    }

    static BigInteger level(int level) {
        return BigInteger.valueOf(Math.min(level, LEVELS - 1));
    }

    private BigInteger list(BigInteger kind) {
        XWPFNumbering numbering = document.createNumbering();
        BigInteger id =
                next(numbering.getNums().stream().map(num -> num.getCTNum().getNumId()));
        numbering.addNum(kind, id);
        return id;
    }

    private BigInteger kind(STNumberFormat.Enum format) {
        XWPFNumbering numbering = document.createNumbering();
        CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
        kind.setAbstractNumId(next(numbering.getAbstractNums().stream()
                .map(each -> each.getCTAbstractNum().getAbstractNumId())));
        for (int i = 0; i < LEVELS; i++) {
            CTLvl level = kind.addNewLvl();
            level.setIlvl(BigInteger.valueOf(i));
            level.addNewStart().setVal(BigInteger.ONE);
            level.addNewNumFmt().setVal(format);
            level.addNewLvlText().setVal(format == STNumberFormat.BULLET ? "\u2022" : "%" + (i + 1) + ".");
            CTInd indent = level.addNewPPr().addNewInd();
            indent.setLeft(BigInteger.valueOf((long) INDENT * (i + 1)));
            indent.setHanging(BigInteger.valueOf(INDENT));
        }
        return numbering.addAbstractNum(new XWPFAbstractNum(kind));
    }

    private static BigInteger next(Stream<BigInteger> used) {
        return used.reduce(BigInteger.ZERO, BigInteger::max).add(BigInteger.ONE);
    }
}
