// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Acgs.Governance.Ledger;

/// <summary>Reads from a source while what was read before is worked on.</summary>
internal static class ReadAhead
{
    private const int PortionSize = 1024;

    // With what both sides hold: some 3 MB of records.
    private const int MostPortions = 4;

    public static async IAsyncEnumerable<T> Of<T>(IAsyncEnumerable<T> source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var portions = Channel.CreateBounded<List<T>>(MostPortions);
        var reading = Task.Run(() => FillAsync(source, portions.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var portion in portions.Reader.ReadAllAsync(cancellationToken))
            {
                foreach (var item in portion)
                {
                    yield return item;
                }
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    // What goes wrong is thrown at the other end.
    private static async Task FillAsync<T>(IAsyncEnumerable<T> source, ChannelWriter<List<T>> output, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            var portion = new List<T>(PortionSize);
            await foreach (var item in source.WithCancellation(cancellationToken))
            {
                portion.Add(item);
                if (portion.Count == PortionSize)
                {
                    await output.WriteAsync(portion, cancellationToken);
                    portion = new(PortionSize);
                }
            }

            await output.WriteAsync(portion, cancellationToken);
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        output.Complete(failure);
    }
}
