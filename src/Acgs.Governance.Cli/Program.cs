// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Commands;

namespace Acgs.Governance.Cli;

/// <summary>The program: wiring, and the last word on what a user sees when something goes wrong.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        try
        {
            var parsed = RootCommands.Create().Parse(arguments);
            return TypingMistakes.Report(parsed, Console.Error) ? ExitCode.Usage : parsed.Invoke(new() { EnableDefaultExceptionHandler = false });
        }
        catch (UsageException exception)
        {
            Console.Error.WriteLine($"acgs-cli: {exception.Message}");
            return ExitCode.Usage;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            Console.Error.WriteLine($"acgs-cli: {exception.Message}");
            return ExitCode.Failure;
        }
        catch (OutOfMemoryException)
        {
            Console.Error.WriteLine("acgs-cli: the memory does not suffice. Check one folder after the other, or allow the program more.");
            return ExitCode.Failure;
        }
    }
}
