// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tests.Tree.Settings;

/// <summary>Globs of the EditorConfig specification: each line has a glob, then paths that it is for, then paths that it is not for.</summary>
internal static class GlobCases
{
    private const string Table = """
        *.c            | a.c x/a.c x/y/a.c .c                | a.cc a.C c x.c/a
        *              | a .a x/a x/.a                       |
        **             | a x/a x/y/z                         |
        **.c           | a.c x/a.c                           | a.h
        a*             | a ab a.c x/a                        | ba ab/c
        a*c            | ac abc a.c x/abc                    | a/c ab/c abcd
        a**c           | ac abc a/c a/b/c x/ac               | a/d
        /*.c           | a.c                                 | x/a.c
        /**            | a x/a                               |
        x/*.c          | x/a.c                               | a.c y/x/a.c x/y/a.c
        x/**           | x/a x/y/a                           | y/x/a xa
        x/**/a         | x/a x/y/a x/y/z/a                   | x/ya xa y/x/a
        **/a           | a x/a x/y/a                         | xa x/ab
        x/**.c         | x/a.c x/y/a.c                       | a.c
        ***            | a x/a                               |
        ?              | a x/b ü 😀                           | ab x/ab
        a?c            | abc aüc                             | ac a/c abbc
        ??             | ab x/ab                             | a abc
        [ab]           | a b x/a                             | c ab
        [a-c]x         | ax bx cx                            | dx -x
        [!ab]          | c x/c                               | a b
        [!a-c]x        | dx y/dx                             | ax bx
        a[!b]c         | axc                                 | abc a/c
        [^a]           | ^ a                                 | b
        [a\]]          | a ]                                 | b \
        [a\-c]         | a - c                               | b
        [ab            | [ab x/[ab                           | a b
        a]b            | a]b                                 | ab
        a[/]b          | a[/]b                               | a/b aXb
        [ü-ý]          | ü                                   | u
        [{]            | {                                   | a
        {a,b}          | a b x/a                             | ab c {a,b}
        *.{c,h}        | a.c a.h x/a.h                       | a.cc a.ch a
        {a,b}.{c,h}    | a.c b.h                             | a.b c.h
        {a,}b          | ab b                                | aab
        a{,b}          | a ab                                | abb
        a{b,,c}d       | abd ad acd                          | abcd
        {a}            | {a} x/{a}                           | a
        {}             | {}                                  | a
        {*.c}          | {a.c}                               | a.c
        {{a,b},c}      | a b c                               | {a,b} d
        {{a,b}x,c}     | ax bx c                             | a ac
        {a{b,c},d}     | ab ac d                             | a abc
        {*.c,*.h}      | a.c x/a.h                           | a.d
        {a,b           | {a,b                                | a b
        a,b}           | a,b}                                | a
        {a,b}}         | {a,b}}                              | a a}
        {a\,b,c}       | a,b c                               | a b
        {x/a,b}        | x/a b                               | y/x/a y/b
        x/{a,b}/c      | x/a/c x/b/c                         | x/c x/d/c y/x/a/c
        \*             | *                                   | a
        \?a            | ?a                                  | ba
        \{a,b\}        | {a,b}                               | a
        \[a]           | [a]                                 | a
        a\\b           | a\b                                 | ab
        {1..3}         | 1 2 3 x/2                           | 0 4 10 a {1..3}
        {3..120}       | 3 9 60 119 120                      | 2 121 5a a5 03 060
        a{1..3}.txt    | a1.txt a3.txt                       | a.txt a4.txt a11.txt
        {-3..3}        | -3 -1 0 3 +2                        | -4 4
        {1..2}0        | 10 20                               | 30 110
        {10..20}{1..2} | 101 202                             | 10 203
        {a..c}         | {a..c}                              | a b
        {1..}          | {1..}                               | 1
        Makefile       | Makefile x/Makefile                 | makefile Makefile.am
        package.json   | package.json x/package.json         | apackage.json
        .a             | .a x/.a                             | a b.a
        *.min.*        | a.min.js x/a.min.css                | a.js amin.js
        src/a.b.c      | src/a.b.c                           | src/aXbXc
        (a|b)+$.^      | (a|b)+$.^                           | a
        """;

    /// <summary>Glob, path, and whether the one is for the other.</summary>
    public static IEnumerable<(string Glob, string Path, bool IsMatch)> All() => Table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(Parse);

    private static IEnumerable<(string Glob, string Path, bool IsMatch)> Parse(string line)
    {
        // The glob "(a|b)+$.^" has the separator in it, without spaces.
        var parts = (line + " ").Split(" | ");
        var glob = parts[0].Trim();
        return Words(parts[1]).Select(path => (glob, path, true)).Concat(Words(parts.Length > 2 ? parts[2] : string.Empty).Select(path => (glob, path, false)));
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
