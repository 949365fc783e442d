package org.signatory.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * Holds the text of a letter, parsed from Markdown: CommonMark with tables and footnotes, but without code blocks, pictures
 * and raw HTML. Every line break stays, since it may belong to an address or a poem.
 */
final class ParsedMarkdown {

    /** Deeper blocks become paragraphs. A letter has a list in a list at most. */
    private static final int MAX_DEPTH = 20;

    /** Marks for emphasis in a block; a long table may have hundreds. */
    private static final int MAX_EMPHASIS = 1_500;

    private static final Pattern EMPHASIS = Pattern.compile("[*_]+");

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
            // Pasted paragraphs with an indented first line are no code blocks, and a tag is text.
            .enabledBlockTypes(Set.of(Heading.class, ListBlock.class, BlockQuote.class, ThematicBreak.class))
            .maxOpenBlockParsers(MAX_DEPTH)
            .build();

    /** A line that begins a block, so that it continues no paragraph of pasted text. */
    private static final Pattern MARKUP =
            Pattern.compile("\\s*(?:[-*+>|#]|\\d{1,9}[.)]\\s|\\[\\^).*|.*\\|.*|\\s*[=_-]{2,}\\s*");

    private final Node document;
    private final Map<FootnoteDefinition, Integer> numbers = new LinkedHashMap<>();
    private final DefinitionMap<FootnoteDefinition> definitions = new DefinitionMap<>(FootnoteDefinition.class);

    private ParsedMarkdown(Node document) {
        this.document = document;
        UnsupportedMarkdownReplacer.unwrap(document);
        document.accept(new Definitions());
        document.accept(new Numbers());
    }

    static ParsedMarkdown parse(String text) {
        Node document = PARSER.parse(limited(separated(PrintTextCleaner.clean(text))));
        ParsedMarkdown parsed = new ParsedMarkdown(document);
        UnsupportedMarkdownReplacer.clean(parsed);
        return parsed;
    }

    /** Separates the paragraphs of pasted text without empty lines, in which each line is a paragraph. */
    private static String separated(String text) {
        List<String> lines = text.strip().lines().toList();
        boolean pasted = lines.stream()
                .noneMatch(line -> line.isBlank() || MARKUP.matcher(line).matches());
        return pasted ? String.join("\n\n", lines) : text;
    }

    /** Prints the asterisks and underscores of a block with so many of them that the parser could run out of stack. */
    private static String limited(String text) {
        if (EMPHASIS.matcher(text).results().limit(MAX_EMPHASIS + 1L).count() <= MAX_EMPHASIS) {
            return text;
        }
        return Pattern.compile("\\n\\s*\\n")
                .splitAsStream(text)
                .map(block -> EMPHASIS.matcher(block).results().count() <= MAX_EMPHASIS
                        ? block
                        : block.replaceAll("[*_]", "\\\\$0"))
                .collect(Collectors.joining("\n\n"));
    }

    Node document() {
        return document;
    }

    /** Returns the footnotes in the order of their numbers, which begin with 1. */
    List<FootnoteDefinition> footnotes() {
        return List.copyOf(numbers.keySet());
    }

    FootnoteDefinition footnote(FootnoteReference reference) {
        return definitions.get(reference.getLabel());
    }

    /** Returns the number of a footnote; 0 for a footnote that the text outside of footnotes does not refer to. */
    int number(FootnoteDefinition footnote) {
        return numbers.getOrDefault(footnote, 0);
    }

    boolean isEmpty() {
        return document.getFirstChild() == null;
    }

    private final class Definitions extends AbstractVisitor {

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof FootnoteDefinition definition) {
                definitions.putIfAbsent(definition.getLabel(), definition);
            }
        }
    }

    /** Numbers the footnotes in the order in which the text refers to them. */
    private final class Numbers extends AbstractVisitor {

        @Override
        public void visit(CustomBlock block) {
            // A footnote within a footnote has no place on the page.
            if (!(block instanceof FootnoteDefinition)) {
                visitChildren(block);
            }
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof FootnoteReference reference) {
                numbers.putIfAbsent(footnote(reference), numbers.size() + 1);
            } else {
                visitChildren(node);
            }
        }
    }
}
