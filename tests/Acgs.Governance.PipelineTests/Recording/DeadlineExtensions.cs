// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Recording;

/// <summary>No test waits for ever, and each says for what it has waited.</summary>
internal static class DeadlineExtensions
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    public static async Task WithinAsync(this Task task, string what)
    {
        try
        {
            await task.WaitAsync(Deadline);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"Not within {Deadline.TotalMinutes} minutes: {what}", late);
        }
    }

    public static async Task<T> WithinAsync<T>(this Task<T> task, string what)
    {
        await ((Task)task).WithinAsync(what);
        return await task;
    }
}
