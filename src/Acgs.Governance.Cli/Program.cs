// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Commands;
using Acgs.Governance.Cli.Terminal;

namespace Acgs.Governance.Cli;

/// <summary>Parses the command line and turns exceptions into messages and exit codes.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        TerminalCapabilities.KeepKeypad();
        try
        {
            var parsed = RootCommands.Create().Parse(arguments, RootCommands.Parsing);
            return CommandLineErrors.Report(parsed, Console.Error) ? ExitCode.Usage : parsed.Invoke(new() { EnableDefaultExceptionHandler = false });
        }
        catch (UsageException exception)
        {
            Console.Error.WriteLine($"acgs-cli: {exception.Message}");
            return ExitCode.Usage;
        }
        catch (Exception exception) when (exception is FailureException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            Console.Error.WriteLine($"acgs-cli: {exception.Message}");
            return ExitCode.Failure;
        }
        catch (OutOfMemoryException)
        {
            Console.Error.WriteLine("acgs-cli: out of memory; check one folder at a time or raise the limit.");
            return ExitCode.Failure;
        }
    }
}
