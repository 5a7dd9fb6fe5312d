// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Commands.Completion;
using Acgs.Governance.Cli.Commands.Compliance;
using Acgs.Governance.Cli.Commands.Hash;

namespace Acgs.Governance.Cli.Commands;

/// <summary>The tree of commands.</summary>
internal static class RootCommands
{
    public static RootCommand Create()
    {
        var root = new RootCommand("Checks and fixes the constitutional hash headers of a repository.")
        {
            new Command("compliance", "Checks and fixes the constitutional hash headers of files.")
            {
                CheckCommand.Create(),
                FixCommand.Create(),
            },
            ExplainCommand.Create(),
            new Command("hash", "The constitutional hash itself: compute it, move to another one.")
            {
                HashComputeCommand.Create(),
                HashRotateCommand.Create(),
            },
            InitCommand.Create(),
            CompletionCommand.Create(),
            GlobalOptions.ConstitutionalHash,
        };
        HelpWithExamples.AddTo(root);
        return root;
    }
}
