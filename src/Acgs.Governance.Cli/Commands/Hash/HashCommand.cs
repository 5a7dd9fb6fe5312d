// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;

namespace Acgs.Governance.Cli.Commands.Hash;

/// <summary><c>acgs-cli hash</c>.</summary>
internal static class HashCommand
{
    public static Command Create() => new("hash", "The constitutional hash itself: compute it, move to another one.")
    {
        HashComputeCommand.Create(),
        HashRotateCommand.Create(),
    };
}
