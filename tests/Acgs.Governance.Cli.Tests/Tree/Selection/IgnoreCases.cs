// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tests.Tree.Selection;

/// <summary>The rules of <c>.gitignore</c>, one small case for each.</summary>
internal static class IgnoreCases
{
    public static IReadOnlyList<IgnoreCase> All { get; } =
    [
        // A name alone holds at any depth, for files and folders.
        Ignored("a", "a"), Ignored("a", "b/a"), Ignored("a", "b/c/a"), Ignored("a", "a/"), Ignored("a", "a/b"), Ignored("a", "b/a/c"),
        Taken("a", "b"), Taken("a", "ab"), Taken("a", "ba"), Taken("a", "A"), Taken("ab", "a"), Ignored("é", "é"), Taken("é", "e"),
        Ignored("a.b", "a.b"), Taken("a.b", "axb"), Ignored("a b", "a b"), Ignored(".a", ".a"), Taken("a", ".a"),

        // A folder only.
        Ignored("a/", "a/"), Taken("a/", "a"), Ignored("a/", "a/b"), Ignored("a/", "b/a/"), Ignored("a/", "b/a/c"), Taken("a/", "b/a"),
        Taken("a//", "a/"), Taken("a//", "a"), Taken("/", "a"), Taken("/", "a/"), Taken("//", "a/"),

        // Anchored by a '/' at the beginning or inside.
        Ignored("/a", "a"), Taken("/a", "b/a"), Ignored("/a", "a/b"), Ignored("/a/", "a/"), Taken("/a/", "a"), Taken("/a/", "b/a/"),
        Ignored("a/b", "a/b"), Taken("a/b", "c/a/b"), Taken("a/b", "b"), Taken("a/b", "a/bc"), Ignored("/a/b", "a/b"), Ignored("a/b/", "a/b/c"),
        Taken("a/b/", "a/b"), Taken("./a", "a"), Taken("//a", "a"), Taken("a//b", "a/b"), Taken("../a", "a"),

        // One star.
        Ignored("*", "a"), Ignored("*", "a/b"), Ignored("*", ".a"), Ignored("*.o", "a.o"), Ignored("*.o", ".o"), Ignored("*.o", "b/a.o"),
        Taken("*.o", "a.oo"), Taken("*.o", "a.O"), Ignored("a*", "a"), Ignored("a*", "abc"), Taken("a*", "ba"), Ignored("a*c", "abc"),
        Ignored("a*c", "ac"), Taken("a*c", "abcd"), Ignored("*a*", "bab"), Ignored("a*b*c", "a1b2c"), Ignored("a*b*c", "abbcc"), Taken("a*b*c", "acb"),
        Ignored("/*", "a"), Ignored("/*.o", "a.o"), Taken("/*.o", "b/a.o"), Ignored("a/*", "a/b"), Taken("a/*", "b/a/c"), Ignored("a/*", "a/b/c"),
        Ignored("a/*/c", "a/b/c"), Taken("a/*/c", "a/c"), Taken("a/*/c", "a/b/b/c"), Taken("a/*c", "a/b/c"), Ignored("a/*c", "a/bc"), Ignored("*/a", "b/a"),
        Taken("*/a", "a"), Taken("*/a", "c/b/a"), Ignored("*/", "a/"), Taken("*/", "a"), Taken("a*/b", "a/c/b"), Ignored("a*/b", "ac/b"),

        // Two stars, in their three places.
        Ignored("**/a", "a"), Ignored("**/a", "b/a"), Ignored("**/a", "b/c/a"), Taken("**/a", "ba"), Taken("**/a", "b/ca"), Ignored("**/a/b", "a/b"),
        Ignored("**/a/b", "c/a/b"), Taken("**/a/b", "a/c/b"), Ignored("a/**", "a/b"), Ignored("a/**", "a/b/c"), Taken("a/**", "a"), Taken("a/**", "a/"),
        Taken("a/**", "b/a/c"), Ignored("/a/**", "a/b"), Ignored("a/**/b", "a/b"), Ignored("a/**/b", "a/c/b"), Ignored("a/**/b", "a/c/d/b"),
        Taken("a/**/b", "a/cb"), Taken("a/**/b", "c/a/b"), Ignored("a/**/", "a/b/"), Taken("a/**/", "a/b"), Ignored("a/**/*.o", "a/b/c.o"), Ignored("a/**/*.o", "a/c.o"),
        Taken("a/**/*.o", "c.o"), Ignored("**", "a"), Ignored("**", "a/b"), Ignored("**/", "a/"), Taken("**/", "a"), Ignored("**/**/a", "a"),
        Ignored("a/**/**/b", "a/b"), Ignored("a/**/b/**/c", "a/b/b/c"), Ignored("a/**/b/**/c", "a/x/b/y/z/c"), Taken("a/**/b/**/c", "a/x/c"),
        // Elsewhere they are two single ones.
        Ignored("a**b", "acb"), Taken("/x**y", "x/y"), Taken("c/a**b", "c/a/b"), Ignored("**a", "ba"), Taken("b/?**c", "b/x/c"), Ignored("a**", "ab"),
        // After plain characters git begins anew.
        Ignored("x/a**/b", "x/a/b"), Ignored("x/a**/b", "x/ac/b"), Ignored("***/a", "b/c/a"), Ignored("a/***", "a/b/c"),

        // A question mark.
        Ignored("?", "a"), Taken("?", "ab"), Taken("?", "é"), Ignored("a?c", "abc"), Taken("a?c", "ac"), Taken("/a?c", "a/c"), Ignored("??", "ab"), Ignored("?/a", "b/a"),

        // Sets.
        Ignored("[ab]", "a"), Ignored("[ab]", "b"), Taken("[ab]", "c"), Ignored("[a-c]", "b"), Taken("[a-c]", "d"), Taken("[a-c]", "-"), Ignored("[!a]", "b"),
        Taken("[!a]", "a"), Ignored("[^a]", "b"), Taken("[^a]", "a"), Ignored("[]a]", "]"), Ignored("[]a]", "a"), Taken("[!]a]", "]"), Ignored("[!]a]", "b"),
        Ignored("[a-]", "-"), Ignored("[-a]", "-"), Taken("[a", "a"), Taken("[a", "[a"), Taken("[", "["), Taken("[]", "]"), Ignored("[\\]]", "]"),
        Ignored("[\\a-c]", "b"), Ignored("[a-\\c]", "b"), Taken("[c-a]", "b"), Ignored("[a-c-e]", "-"), Taken("[a-c-e]", "d"), Taken("/x[/]y", "x/y"), Taken("/x[!a]y", "x/y"),
        Ignored("[[]", "["), Ignored("[a[]", "["), Ignored("*[0-9].[ch]", "file7.c"), Taken("*[0-9].[ch]", "file.c"), Ignored("[*]", "*"), Taken("[*]", "a"), Ignored("[?]", "?"),

        // Classes.
        Ignored("[[:alpha:]]", "a"), Taken("[[:alpha:]]", "1"), Ignored("[[:digit:]]", "1"), Ignored("[[:alnum:]]", "1"), Taken("[[:alnum:]]", "_"), Ignored("[[:upper:]]", "A"),
        Taken("[[:upper:]]", "a"), Ignored("[[:lower:]]", "a"), Taken("[[:lower:]]", "A"), Ignored("[[:punct:]]", "_"), Taken("[[:punct:]]", "a"), Ignored("[[:xdigit:]]", "f"),
        Taken("[[:xdigit:]]", "g"), Ignored("a[[:space:]]b", "a b"), Ignored("a[[:blank:]]b", "a b"), Ignored("[[:graph:]]", "a"), Ignored("a[[:print:]]b", "a b"), Taken("[[:graph:]][[:graph:]]", "é"),
        Ignored("[[:digit:]a]", "a"), Ignored("[![:digit:]]", "a"), Taken("[![:digit:]]", "1"), Taken("[[:nonsense:]]", "a"), Taken("[[:alpha:]", "a"), Ignored("[[:]", ":"), Taken("[[:a]", "b"), Ignored("[[:a]", "a"),

        // What is escaped stands for itself.
        Ignored("\\a", "a"), Ignored("\\*", "*"), Taken("\\*", "a"), Ignored("\\?", "?"), Ignored("\\[a]", "[a]"), Ignored("\\\\", "\\"), Taken("a\\", "a"), Taken("a\\", "a\\"),
        Ignored("\\!a", "!a"), Ignored("\\#a", "#a"), Ignored("a\\ ", "a "), Taken("a\\/", "a/"), Ignored("x\\/a", "x/a"), Ignored("**\\/a", "b/a"), Taken("**\\/a", "a"),

        // Comments, blank lines, spaces at the end, the ends of lines.
        Taken("#a", "#a"), Taken("#a", "a"), Ignored("a#b", "a#b"), Ignored("\n\na\n", "a"), Ignored("a ", "a"), Taken("a ", "a "), Ignored("a   ", "a"), Ignored("a\\  ", "a "),
        Taken(" a", "a"), Ignored(" a", " a"), Ignored("a\t", "a\t"), Taken("a\t", "a"), Ignored("a\r\n", "a"), Ignored("a\r\nb", "a"), Ignored("x\nb\r\n", "b"), Taken(" ", " "),
        Ignored("\uFEFFa", "a"), Taken("a\rb", "a"), Taken("\r\n", "a"), Ignored(" \na", "a"), Ignored("a", "a"), Ignored("a\0b", "a"),

        // The last rule that matches decides; but nothing returns that is below a folder left out.
        Taken("a\n!a", "a"), Ignored("!a\na", "a"), Taken("*\n!a", "a"), Ignored("*\n!a", "b"), Ignored("a/\n!a/b", "a/b"), Taken("a/*\n!a/b", "a/b"), Ignored("a/*\n!a/b", "a/c"),
        Ignored("a/**\n!a/b/c", "a/b/c"), Taken("a/**\n!a/b\n!a/b/c", "a/b/c"), Taken("a/**\n!**/\n!a/b/c", "a/b/c"), Taken("*\n!*/", "a/"), Ignored("*\n!*/", "a/b"), Taken("*\n!*/\n!*.c", "a/b.c"), Taken("!", "a"), Taken("!!a", "a"), Ignored("a\n!!a", "a"), Taken("a\n! a", " a"),
        Taken("!a", "x/b"), Ignored("a\n!a\na", "a"), Taken("/*\n!/a", "a/b"), Ignored("/*\n!/a\n/a/*\n!/a/b", "a/c"), Taken("/*\n!/a\n/a/*\n!/a/b", "a/b"),
    ];

    private static IgnoreCase Ignored(string rules, string path) => new(rules, path, IsIgnored: true);

    private static IgnoreCase Taken(string rules, string path) => new(rules, path, IsIgnored: false);
}
