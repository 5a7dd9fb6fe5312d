// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Analyzers.Benchmarks.Damage;

/// <summary>Files of the kinds that real repositories hold.</summary>
internal static class Fixtures
{
    private const string Code = "namespace N;\n\ninternal static class C;\n";

    public static IReadOnlyList<Fixture> All { get; } = [.. Banners(), .. Starts(), .. Directives(), .. NewLines(), .. Encodings()];

    private static IEnumerable<Fixture> Banners() =>
    [
        new("no comment", Code),
        new("using first", "using System;\n\n" + Code),
        new("line comment", "// About this file.\n\n" + Code),
        new("line comment, no blank line", "// About this file.\n" + Code),
        new("two line comments", "// First.\n// Second.\n\n" + Code),
        new("two groups of comments", "// First.\n\n// Second.\n" + Code),
        new("licence", "// Copyright (c) Somebody Else.\n// Licensed under the Apache License, Version 2.0.\n\n" + Code),
        new("licence in a block", "/*\n * Copyright (c) Somebody Else.\n * All rights reserved.\n */\n\n" + Code),
        new("block on one line", "/* Copyright (c) Somebody Else. */\n\n" + Code),
        new("block before code on its line", "/* C1 */ " + Code),
        new("block, then line comment", "/* Licence. */\n// Note.\n\n" + Code),
        new("line comment, then block", "// Note.\n/* Licence. */\n\n" + Code),
        new("XML banner", "// <copyright file=\"C.cs\" company=\"Somebody\">\n// Copyright (c) Somebody.\n// </copyright>\n\n" + Code),
        new("ruler", "//----------\n// Title\n//----------\n\n" + Code),
        new("four slashes", "//// Title\n\n" + Code),
        new("empty comment", "//\n\n" + Code),
        new("commented-out code", "//using System.Linq;\nusing System;\n\n" + Code),
        new("to-do", "// TODO: split this file.\nusing System;\n\n" + Code),
        new("tool directive", "// ReSharper disable all\n\n" + Code),
        new("editor line", "// -*- mode: csharp -*-\n\n" + Code),
        new("header of another owner, old", "// Copyright (c) 1999 Example Old Name.\n\n" + Code),
        new("licence identifier", "// SPDX-License-Identifier: MIT\n\n" + Code),
        new("indented comment", "    // Indented.\n\n" + Code),
        new("block not closed at once", "/* a\n   b\n   c */ // d\n" + Code),
    ];

    private static IEnumerable<Fixture> Starts() =>
    [
        new("blank line first", "\n" + Code),
        new("blank lines first", "\n\n\n// Note.\n" + Code),
        new("blanks, then code", "   \n\t\n" + Code),
        new("doc comment", "/// <summary>C.</summary>\ninternal static class C;\n"),
        new("doc block", "/** <summary>C.</summary> */\ninternal static class C;\n"),
        new("comment, then doc comment", "// Note.\n/// <summary>C.</summary>\ninternal static class C;\n"),
        new("attribute", "[assembly: System.CLSCompliant(false)]\n"),
        new("extern alias", "extern alias A;\n" + Code),
        new("top-level statement", "System.Console.WriteLine();\n"),
        new("only comments", "// A file of notes.\n// Nothing else.\n"),
        new("header in the middle", "namespace N;\n\n// Constitutional hash here? No.\ninternal static class C;\n"),
        new("no final newline", "internal static class C;"),
        new("comment, no final newline", "// Note."),
        new("two final newlines", Code + "\n"),
        new("trailing blanks", "// Note.   \n\n" + Code),
    ];

    private static IEnumerable<Fixture> Directives() =>
    [
        new("shebang", "#!/usr/bin/env dotnet\nSystem.Console.WriteLine();\n"),
        new("shebang, comment", "#!/usr/bin/env dotnet\n// Note.\nSystem.Console.WriteLine();\n"),
        new("shebang, package", "#!/usr/bin/env dotnet\n#:package Example@1.0.0\nSystem.Console.WriteLine();\n"),
        new("package", "#:package Example@1.0.0\nSystem.Console.WriteLine();\n"),
        new("comment, package", "// Note.\n#:package Example@1.0.0\nSystem.Console.WriteLine();\n"),
        new("#if around all", "#if DEBUG\n" + Code + "#endif\n"),
        new("#if, comment inside", "#if !DEBUG\n// Note.\n" + Code + "#endif\n"),
        new("comment, #if", "// Note.\n#if !DEBUG\n" + Code + "#endif\n"),
        new("#define", "#define TRACE\n// Note.\n" + Code),
        new("comment, #define", "// Note.\n#define TRACE\n\n" + Code),
        new("region of licence", "#region Licence\n// Copyright (c) Somebody Else.\n#endregion\n\n" + Code),
        new("comment, region", "// Note.\n#region Code\n" + Code + "#endregion\n"),
        new("#pragma", "#pragma warning disable CS1591\n" + Code),
        new("#pragma, comment", "#pragma warning disable CS1591 // why\n// Note.\n" + Code),
        new("#nullable", "#nullable enable\n// Note.\n\n" + Code),
        new("comment, #nullable", "// Note.\n#nullable enable\n\n" + Code),
    ];

    private static IEnumerable<Fixture> NewLines() =>
    [
        new("CRLF", Crlf("// Note.\n\n" + Code)),
        new("CRLF, no comment", Crlf(Code)),
        new("CRLF, block", Crlf("/*\n * Licence.\n */\n\n" + Code)),
        new("CRLF, shebang", Crlf("#!/usr/bin/env dotnet\nSystem.Console.WriteLine();\n")),
        new("CR", "// Note.\n\n".Replace('\n', '\r') + Code.Replace('\n', '\r')),
        new("LF, then CRLF", "// Note.\n" + Crlf(Code)),
        new("CRLF, then LF", "// Note.\r\n" + Code),
    ];

    private static IEnumerable<Fixture> Encodings() =>
    [
        new("UTF-8 mark", "// N\u00F6te.\n\n" + Code, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)),
        new("UTF-8 mark, CRLF, no comment", Crlf(Code), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)),
        new("UTF-16 LE", "// N\u00F6te.\n\n" + Code, Encoding.Unicode),
        new("UTF-16 BE, no comment", Code, Encoding.BigEndianUnicode),
        new("latin-1", "// N\u00F6te.\n\n" + Code, Encoding.Latin1),
    ];

    private static string Crlf(string text) => text.Replace("\n", "\r\n", StringComparison.Ordinal);
}
