// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Header.Tests.Languages;

public sealed class InterpreterTests
{
    private const string Header = "# Constitutional Hash: cdd01ef066bc6cf2\n";

    [Theory]
    [InlineData("#!/bin/sh", "shell")]
    [InlineData("#! /bin/sh -e\n", "shell")]
    [InlineData("#!bash\n", "shell")]
    [InlineData("#!/usr/bin/python3.11\n", "python")]
    [InlineData("#!/usr/bin/python3.9-", "python")]
    [InlineData("#!C:\\Python\\python.exe\n", "python")]
    [InlineData("#!C:\\Python\\PYTHON.EXE\n", "python")]
    [InlineData("#!/usr/bin/env node\n", "javascript")]
    [InlineData("#!/usr/bin/env -S node --no-warnings\n", "javascript")]
    [InlineData("#!/usr/bin/env A=1 B=2 env ruby\n", "ruby")]
    [InlineData("#!/usr/bin/env -i /usr/bin/perl -w\n", "perl")]
    [InlineData("#!/bin/sh env python\n", "shell")]
    [InlineData("#!/bin/environment python\n", null)]
    [InlineData("#!/usr/bin/env\n", null)]
    [InlineData("#!/usr/bin/env -S\n", null)]
    [InlineData("#!\n", null)]
    [InlineData("#!   \n/bin/sh\n", null)]
    [InlineData("#![feature(a)]\n", null)]
    [InlineData("#/bin/sh\n", null)]
    [InlineData(" #!/bin/sh\n", null)]
    [InlineData("", null)]
    [InlineData("#!/bin/7\n", null)]
    [InlineData("#!/bin/.exe\n", null)]
    [InlineData("#!/bin/an-interpreter-with-a-name-that-is-much-longer-than-that-of-any-known-one\n", null)]
    public void OfInterpreter_FirstLine_NamesTheType(string text, string? expected) => Assert.Equal(expected, TypeOf(text));

    [Theory]
    [InlineData(Header + "#!/bin/sh\n", "shell")]
    [InlineData(Header + Header + "#!/bin/sh\n", "shell")]
    [InlineData("\n" + Header + "\n#!/bin/sh\n", "shell")]
    [InlineData("**Constitutional Hash**: `cdd01ef066bc6cf2`\n#!/bin/sh\n", "shell")]
    [InlineData("\uFEFF#!/bin/sh\n", "shell")]
    [InlineData("\n#!/bin/sh\n", null)]
    [InlineData("\n\n#!/bin/sh\n", null)]
    [InlineData("# A comment.\n#!/bin/sh\n", null)]
    [InlineData(Header + "# A comment.\n#!/bin/sh\n", null)]
    [InlineData(Header + "x\n#!/bin/sh\n", null)]
    [InlineData(Header + Header + Header + Header + Header + Header + Header + "#!/bin/sh\n", "shell")]
    [InlineData(Header + Header + Header + Header + Header + Header + Header + Header + "#!/bin/sh\n", "shell")]
    [InlineData(Header + Header + Header + Header + Header + Header + Header + Header + Header + "#!/bin/sh\n", null)]
    public void OfInterpreter_BelowHeaders_IsStillTheFirstLine(string text, string? expected) => Assert.Equal(expected, TypeOf(text));

    private static string? TypeOf(string text) => FileTypes.OfInterpreter(new StringText(text))?.Id;
}
