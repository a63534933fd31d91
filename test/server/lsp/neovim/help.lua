-- Writes in a submission with the help of the language server, as a user of an unmodified Neovim does: completes,
-- hovers, renames, applies a fix. Prints what Neovim showed and the text that came of it.
local command = vim.json.decode(vim.env.MICRO_CREDENTIAL_SERVER)
local file = vim.env.MICRO_CREDENTIAL_FILE
local shown = {}

local finished = false

local function finish(fault)
  if finished then
    return
  end
  finished = true
  shown.fault = fault
  shown.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
  io.stdout:write(vim.json.encode(shown) .. '\n')
  vim.cmd('qall!')
end

local client = vim.lsp.start_client({
  name = 'micro-credential',
  cmd = command,
  root_dir = vim.fn.fnamemodify(file, ':h'),
  on_exit = function(code)
    vim.schedule(function()
      finish('The server ended with ' .. code)
    end)
  end,
})

vim.cmd('edit ' .. vim.fn.fnameescape(file))
vim.lsp.buf_attach_client(0, client)
vim.bo.omnifunc = 'v:lua.vim.lsp.omnifunc'
local buffer = vim.api.nvim_get_current_buf()

-- Every step begins when what the one before it waits for has come.
local function wait(what, probe, go_on)
  local left = 500
  local function look()
    local ok, found = pcall(probe)
    if ok and found then
      local done, problem = pcall(go_on, found)
      if not done then
        finish(what .. ': ' .. problem)
      end
      return
    end
    left = left - 1
    if left == 0 then
      finish('Never came: ' .. what)
    else
      vim.defer_fn(look, 20)
    end
  end
  look()
end

local function cursor_at(pattern, ahead)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  assert(vim.fn.search(pattern, 'cW') > 0, pattern .. ' is not in the text')
  local place = vim.api.nvim_win_get_cursor(0)
  vim.api.nvim_win_set_cursor(0, { place[1], place[2] + (ahead or 0) })
end

local function type_keys(keys)
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(keys, true, false, true), 'n', false)
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
end

local function floating_window()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return window
    end
  end
end

local function fix()
  -- The user's choice from the list that Neovim shows.
  vim.ui.select = function(items, options, choose)
    shown.actions = {}
    for index, item in ipairs(items) do
      shown.actions[index] = options.format_item and options.format_item(item) or item[2].title
    end
    choose(items[1], 1)
  end
  cursor_at('4:75')
  vim.lsp.buf.code_action()
  wait('the fix', function()
    return text():find('05:15', 1, true)
  end, function()
    finish()
  end)
end

local function rename()
  cursor_at('id: video', 4)
  vim.lsp.buf.rename('clip')
  wait('the rename', function()
    return not text():find('@video', 1, true)
  end, fix)
end

local function complete()
  cursor_at('We talk openly')
  type_keys('A [@<C-x><C-o>')
  wait('completion', function()
    local info = vim.fn.complete_info({ 'items' })
    return #info.items > 0 and info
  end, function(info)
    shown.completion = {}
    for index, item in ipairs(info.items) do
      shown.completion[index] = { word = item.abbr ~= '' and item.abbr or item.word, menu = item.menu, kind = item.kind }
    end
    type_keys('<C-y>05:00]<Esc>')
    wait('the citation', function()
      return vim.fn.mode() == 'n' and text():find('[@video, 05:00]', 1, true)
    end, rename)
  end)
end

local function hover()
  cursor_at('@video, 03:15', 2)
  vim.lsp.buf.hover()
  wait('hover', floating_window, function(window)
    shown.hover = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
    vim.api.nvim_win_close(window, true)
    complete()
  end)
end

wait('diagnostics', function()
  return #vim.diagnostic.get(buffer) > 0
end, hover)
