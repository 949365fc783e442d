package org.signatory.documents;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Replaces everything in a parsed text that a letter cannot have by its words, so that no renderer needs to know it. */
final class UnsupportedMarkdownReplacer {

    /** Deeper emphasis, which only hostile texts have, has no effect. */
    private static final int MAX_DEPTH = 60;

    private final ParsedMarkdown text;
    private int heading;

    private UnsupportedMarkdownReplacer(ParsedMarkdown text) {
        this.text = text;
    }

    /** Node that is still to be cleaned, with its depth in the tree. */
    private record Pending(Node node, int depth) {}

    /** Puts the contents of nodes that a letter cannot have in their places, which also limits the depth of the tree. */
    static void unwrap(Node document) {
        // Without recursion, since the depth is not limited yet.
        Deque<Pending> pending = new ArrayDeque<>();
        push(pending, document, 0);
        while (!pending.isEmpty()) {
            Pending next = pending.pop();
            if (isUnwrapped(next)) {
                pushBefore(pending, next);
            } else {
                push(pending, next.node(), next.depth() + 1);
            }
        }
    }

    /** Replaces other nodes of a text whose footnotes have numbers. */
    static void clean(ParsedMarkdown text) {
        new UnsupportedMarkdownReplacer(text).clean(text.document());
    }

    private void clean(Node parent) {
        Node next;
        for (Node child = parent.getFirstChild(); child != null; child = next) {
            next = child.getNext();
            replace(child);
            clean(child);
        }
    }

    private static boolean isUnwrapped(Pending next) {
        Node node = next.node();
        return node instanceof Image
                || node instanceof Link link && !isAllowed(link.getDestination())
                || next.depth() > MAX_DEPTH && (node instanceof Emphasis || node instanceof StrongEmphasis);
    }

    private static boolean isAllowed(String target) {
        try {
            return WordTemplateSafetyValidator.isWebOrMail(new URI(target).toString());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void replace(Node node) {
        if (node instanceof SoftLineBreak) {
            replace(node, new HardLineBreak());
        } else if (node instanceof HtmlInline html) {
            replace(node, new Text(html.getLiteral()));
        } else if (node instanceof Code code) {
            replace(node, new Text(code.getLiteral()));
        } else if (node instanceof Heading block) {
            // Levels without gaps, as screen readers need them.
            heading = Math.min(block.getLevel(), heading + 1);
            block.setLevel(heading);
        } else if (node instanceof FootnoteReference reference && isLoose(reference)) {
            replace(node, new Text("[^" + reference.getLabel() + "]"));
        } else if (node instanceof FootnoteDefinition definition && text.number(definition) == 0) {
            release(definition);
        } else if (node instanceof LinkReferenceDefinition) {
            node.unlink();
        }
    }

    /** A reference in a footnote prints a number only if the footnote has one. */
    private boolean isLoose(FootnoteReference reference) {
        return text.number(text.footnote(reference)) == 0;
    }

    /** Makes an ordinary paragraph of a footnote that nothing refers to, because its words must not be lost. */
    private static void release(FootnoteDefinition definition) {
        Text label = new Text("[^" + definition.getLabel() + "]: ");
        if (definition.getFirstChild() instanceof Paragraph first) {
            first.prependChild(label);
        } else {
            Paragraph first = new Paragraph();
            first.appendChild(label);
            definition.prependChild(first);
        }
    }

    private static void replace(Node node, Node other) {
        node.insertAfter(other);
        node.unlink();
    }

    private static void push(Deque<Pending> pending, Node parent, int depth) {
        for (Node child = parent.getLastChild(); child != null; child = child.getPrevious()) {
            pending.push(new Pending(child, depth));
        }
    }

    /** Puts the children of a node in its place. */
    private static void pushBefore(Deque<Pending> pending, Pending next) {
        Deque<Pending> children = new ArrayDeque<>();
        Node node = next.node();
        while (node.getFirstChild() != null) {
            Node child = node.getFirstChild();
            node.insertBefore(child);
            children.push(new Pending(child, next.depth()));
        }
        node.unlink();
        children.forEach(pending::push);
    }
}
