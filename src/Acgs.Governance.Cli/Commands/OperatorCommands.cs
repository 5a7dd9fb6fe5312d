// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Acgs.Governance.Cli.Tree.Native;

namespace Acgs.Governance.Cli.Commands;

/// <summary>
/// The commands for operators need clients of databases and of HTTP, which would double the native program. It has everything of these commands but
/// their work; that is in a second program beside it, which takes over. On the installed runtime there is one program.
/// </summary>
internal static class OperatorCommands
{
    private const string Switch = "Acgs.Cli.LinksOperatorCommands";

    private static readonly string Program = OperatingSystem.IsWindows() ? "acgs-operations.exe" : "acgs-operations";

    /// <summary>Whether their work is in this program. Native compilation leaves out what is behind it.</summary>
    [FeatureSwitchDefinition(Switch)]
    public static bool AreLinked => !AppContext.TryGetSwitch(Switch, out var isLinked) || isLinked;

    /// <summary>Runs the same command line in the program that has their work.</summary>
    /// <returns>Its exit code, where one process cannot become another program.</returns>
    /// <exception cref="FailureException">It is not there.</exception>
    public static int HandOver(ParseResult parsed) =>
        ProgramImage.Become(Path.Combine(AppContext.BaseDirectory, Program), Environment.GetCommandLineArgs());
}
